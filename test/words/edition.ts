import { readFileSync } from 'node:fs';
import { lastingFolder, variorum } from '../support/cli.ts';
import { projectPath } from '../support/xml.ts';

/** A letter with what the memorandum has not: gaps, a hand, a picture, verse, a doubtful birth. */
const letter = `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="letter" xml:lang="en">
<teiHeader><fileDesc><titleStmt><title>A letter</title><author>Ada Miller</author></titleStmt>
<publicationStmt><p>Written for the tests.</p></publicationStmt>
<sourceDesc><p>Invented.</p></sourceDesc></fileDesc>
<profileDesc><textClass><keywords><term>letter</term></keywords></textClass></profileDesc></teiHeader>
<standOff><listPerson><person xml:id="ada"><persName>Ada Miller</persName><persName type="birth">Ada Baker</persName>
<birth cert="low">1890</birth><death>after 1921</death></person></listPerson></standOff>
<text><body><pb n="1"/><p xml:id="p1">Dear <gap reason="illegible" quantity="3" unit="chars"/>
<persName ref="#ada">Ada</persName>, <unclear>come</unclear> <add place="above">soon</add>.<handShift new="#ada"/></p>
<lg xml:id="lg1"><l xml:id="l1">A <persName ref="#ada">line</persName></l></lg>
<figure><graphic url="missing.png"/></figure></body></text></TEI>`;

/** An edition of several documents, built with these settings; the folder it is in. */
export function editionIn(settings: Readonly<Record<string, unknown>>): string {
  const copy = (path: string): string => readFileSync(projectPath(path), 'utf8');
  const root = lastingFolder({
    'variorum.json': JSON.stringify(settings),
    'tei/letter.xml': letter,
    'tei/memorandum-1956-09-04.xml': copy('tei/memorandum-1956-09-04.xml'),
    'tei/witnesses.xml': copy('test/apparatus/edition/parallel-segmentation.xml'),
  });
  const { code, err } = variorum(root, ['build']);
  if (code === 2) throw new Error(err);
  return root;
}
