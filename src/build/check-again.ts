import { checkFile } from '../check/check.ts';
import type { SchemaContext } from '../check/schemas.ts';
import { xincludeNamespace } from '../edition/include.ts';
import type { RememberedCheck } from './memory.ts';

/** Checks a file, or takes what an earlier build found of the same bytes against the same schema. */
export function checkAgain(
  file: string,
  bytes: Uint8Array,
  context: SchemaContext,
  earlier: RememberedCheck | undefined,
): RememberedCheck {
  if (earlier && isSame(earlier, bytes, context)) return earlier;
  const asked = new Set<string>();
  const elsewhere = {
    idsOf: (path: string) => {
      asked.add(path);
      return context.elsewhere.idsOf(path);
    },
  };
  const checked = checkFile(file, bytes, { ...context, elsewhere });
  const { text } = checked.report.source;
  const alone = asked.size === 0 && !text.includes(xincludeNamespace);
  return { bytes, schema: context.schemaFor(text), alone, checked };
}

function isSame(earlier: RememberedCheck, bytes: Uint8Array, context: SchemaContext): boolean {
  if (!earlier.alone || Buffer.compare(earlier.bytes, bytes) !== 0) return false;
  const schema = context.schemaFor(earlier.checked.report.source.text);
  return schema?.schema === earlier.schema?.schema && schema?.path === earlier.schema?.path;
}
