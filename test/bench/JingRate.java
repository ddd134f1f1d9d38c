import com.thaiopensource.validate.ValidationDriver;
import java.io.File;
import org.xml.sax.InputSource;

/** How fast jing is when it is warm: megabytes a second, one figure a round. */
public class JingRate {
  public static void main(String[] arguments) throws Exception {
    int rounds = Integer.parseInt(arguments[0]);
    ValidationDriver driver = new ValidationDriver();
    driver.loadSchema(ValidationDriver.fileInputSource(arguments[1]));
    for (int round = 0; round < rounds; round++) {
      long bytes = 0;
      long start = System.nanoTime();
      for (int index = 2; index < arguments.length; index++) {
        InputSource document = ValidationDriver.fileInputSource(arguments[index]);
        driver.validate(document);
        bytes += new File(arguments[index]).length();
      }
      System.out.print(bytes * 1000.0 / (System.nanoTime() - start) + " ");
    }
  }
}
