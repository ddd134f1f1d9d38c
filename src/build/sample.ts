import { schemaFile } from './settings/json-schema.ts';

/** The files of a new edition: a letter that shows the main conventions, and the configuration. */
export function sampleEdition(name: string): ReadonlyMap<string, string> {
  const config = {
    $schema: `./${schemaFile}`,
    title: name,
    description: 'An edition in the making.',
    language: 'en',
    pages: ['about.md'],
  };
  return new Map([
    ['variorum.json', `${JSON.stringify(config, undefined, 2)}\n`],
    ['about.md', about],
    ['tei/a-first-letter.xml', letter],
  ]);
}

/** A page of the edition's own; whoever starts an edition rewrites it. */
const about = `# About this edition

This page is written in Markdown. Say here what the edition is, who made it, and from which sources.

## Editorial principles

- Evident errors are kept, and corrected beside: the layer “As in the source” shows them.
- Words that the editors supply stand in ⟨angle brackets⟩.

The first document is [a letter](a-first-letter.html).[^1]

[^1]: It is invented, for trying out.
`;

/** Invented, and says so: whoever starts an edition replaces it. */
const letter = `<?xml version="1.0" encoding="UTF-8"?>
<?xml-model href="../schema/variorum.rng" type="application/xml" schematypens="http://relaxng.org/ns/structure/1.0"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="a-first-letter" xml:lang="en">
  <teiHeader>
    <fileDesc>
      <titleStmt>
        <title type="main">Ada Miller to Tom Baker, 3 May 1921</title>
        <author ref="#per-ada"><persName ref="#per-ada"><forename>Ada</forename> <surname>Miller</surname></persName></author>
        <respStmt xml:id="resp-ed">
          <resp key="edt" ref="http://id.loc.gov/vocabulary/relators/edt">edition</resp>
          <orgName>the editors of this edition</orgName>
        </respStmt>
      </titleStmt>
      <publicationStmt>
        <publisher>The editors of this edition</publisher>
        <date when="2026">2026</date>
        <availability status="unknown"><p>An invented letter, for trying out. Replace it with a document of yours.</p></availability>
      </publicationStmt>
      <sourceDesc>
        <listBibl>
          <bibl xml:id="source" type="copy-text">Invented for this sample; there is no original.</bibl>
        </listBibl>
      </sourceDesc>
    </fileDesc>
    <encodingDesc>
      <editorialDecl>
        <correction status="medium" method="markup"><p>Evident errors are kept in sic beside a corr.</p></correction>
      </editorialDecl>
    </encodingDesc>
    <profileDesc>
      <creation><date type="written" when="1921-05-03">3 May 1921</date></creation>
      <langUsage><language ident="en">English</language></langUsage>
    </profileDesc>
    <revisionDesc><change when="2026-01-01" who="#resp-ed">Sample for a new edition.</change></revisionDesc>
  </teiHeader>
  <standOff>
    <listPerson>
      <person xml:id="per-ada"><persName type="main"><forename>Ada</forename> <surname>Miller</surname></persName></person>
      <person xml:id="per-tom"><persName type="main"><forename>Tom</forename> <surname>Baker</surname></persName></person>
    </listPerson>
  </standOff>
  <text>
    <body>
      <div type="letter" xml:id="letter">
        <opener><dateline><date when="1921-05-03">3 May 1921</date></dateline> <salute>Dear <persName ref="#per-tom">Tom</persName>,</salute></opener>
        <p xml:id="p1">The ferry <choice><sic>leafs</sic><corr resp="#resp-ed" cert="high">leaves</corr></choice> at nine<note xml:id="n1" type="explanatory" resp="#resp-ed">Nothing is known of a ferry.</note>, and I shall be on it.</p>
        <p xml:id="p2">Do bring the <add place="above">green</add> umbrella.</p>
        <closer><signed><persName ref="#per-ada">Ada</persName></signed></closer>
      </div>
    </body>
  </text>
</TEI>
`;
