import type { XmlElement } from '../xml/tree.ts';
import { isWhiteSpace } from '../xml/white-space.ts';

/**
 * Elements whose content model in TEI P5 has no character data: white space between their children
 * is layout of the file. The renderer leaves it out and the ledger names it, from this one table.
 */
const elementOnly: ReadonlySet<string> = new Set(
  (
    'TEI teiCorpus text front body back group floatingText div div1 div2 div3 div4 div5 div6 div7 ' +
    'lg sp spGrp castList castGroup list listBibl listPerson listPlace listOrg listEvent listWit ' +
    'listRelation listApp listNym listObject listAnnotation standOff table row titlePage docTitle choice ' +
    'subst app rdgGrp figure cit noteGrp respStmt address correspDesc correspAction ' +
    'correspContext biblStruct analytic monogr series imprint msDesc msIdentifier msContents ' +
    'msItem msPart physDesc objectDesc supportDesc layoutDesc handDesc scriptDesc history additional adminInfo ' +
    'surrogates sourceDoc facsimile surface surfaceGrp person personGrp place org relationGrp ' +
    'teiHeader fileDesc titleStmt publicationStmt sourceDesc seriesStmt notesStmt encodingDesc ' +
    'profileDesc revisionDesc langUsage textClass keywords classDecl taxonomy category editorialDecl ' +
    'refsDecl charDecl glyph char setting settingDesc particDesc textDesc listChange div0 fs f ' +
    'superEntry linkGrp joinGrp altGrp spanGrp interpGrp timeline editionStmt ruby listTranspose ' +
    'dimensions locusGrp relatedItem biblFull hom object objectIdentifier nym transpose set altIdentifier accMat decoDesc bindingDesc sealDesc musicNotation typeDesc'
  ).split(' '),
);

/**
 * Whether white space between the children of an element is layout. A `mod` may hold words, but
 * where it has only changes it is written as `subst` is, and may stand inside a word.
 */
export function isStructural({ local, children }: XmlElement): boolean {
  if (elementOnly.has(local)) return true;
  return (
    local === 'mod' && children.every((node) => node.type !== 'text' || isWhiteSpace(node.value))
  );
}

/** Elements that divide lines, columns and pages and may say `break="no"`. */
export const breaks: ReadonlySet<string> = new Set(['lb', 'cb', 'pb', 'gb', 'milestone']);
