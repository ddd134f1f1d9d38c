import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openDocument } from '../../src/edition/document.ts';
import type { Content } from '../../src/render/hast.ts';
import { renderDocument, type Rendering } from '../../src/render/render.ts';
import { toHtml } from '../../src/render/serialise.ts';
import { contentText } from '../../src/text/text.ts';
import { decode } from '../../src/xml/source.ts';
import { parseXml } from '../../src/xml/tree.ts';

const folder = new URL('edition/', import.meta.url);
const methods = ['parallel-segmentation', 'double-end-point', 'location-referenced', 'stand-off'];

function render(xml: Uint8Array | string, name = 'test.xml'): Rendering {
  const decoded = decode(name, typeof xml === 'string' ? new TextEncoder().encode(xml) : xml);
  if (!decoded.ok) throw new Error(decoded.finding.message);
  const parsed = parseXml(decoded.source);
  if (!parsed.ok) throw new Error(parsed.finding.message);
  return renderDocument(openDocument(name, parsed.document));
}

const edition = (method: string): Rendering =>
  render(readFileSync(new URL(`${method}.xml`, folder)), `${method}.xml`);

/** The page without the points that only one of the methods needs. */
function page({ text, apparatus }: Rendering): string {
  const bare = (nodes: readonly Content[]): Content[] =>
    nodes.flatMap((node): Content[] => {
      if (node.type !== 'element') return [node];
      const names = node.properties.className;
      if (Array.isArray(names) && (names.includes('anchor') || names.includes('back'))) return [];
      return [{ ...node, children: bare(node.children) }];
    });
  return toHtml([...bare(text), ...bare(apparatus)]).replace(/>\s+</g, '><');
}

const shell = (body: string): string =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>T</title></titleStmt><sourceDesc><listWit><witness xml:id="A"/><witness xml:id="B"/></listWit></sourceDesc></fileDesc></teiHeader><text><body>${body}</body></text></TEI>`;

const textOf = (rendering: Rendering, layer: Parameters<typeof contentText>[1]): string =>
  contentText(rendering.text, layer).trim();

describe.each(methods)('an apparatus by %s', (method) => {
  it('gives each witness the text that was typed for it', () => {
    const rendering = edition(method);
    for (const siglum of ['A', 'AB', 'C']) {
      const typed = readFileSync(new URL(`${siglum}.txt`, folder), 'utf8');
      expect(contentText(rendering.text, `witness:${siglum}`)).toBe(typed);
    }
  });

  it('loses nothing', () => {
    const { ledger } = edition(method);
    expect(ledger.lost).toEqual([]);
    expect(ledger.forged).toEqual([]);
  });

  it('is the page that parallel segmentation gives', () => {
    expect(page(edition(method))).toBe(page(edition('parallel-segmentation')));
  });

  it('is printed as editors print it', () => {
    const { apparatus } = edition(method);
    expect(contentText(apparatus, 'reading')).toBe(
      [
        'Apparatus',
        '',
        'three A C] four AB',
        'and none A AB] om. C',
        'no name] no names A; nothing AB',
        'waits A AB] will wait C',
        '',
      ].join('\n'),
    );
  });
});

describe('an apparatus', () => {
  it('takes the first reading where there is no lemma', () => {
    const rendering = render(
      shell('<p>x <app><rdg wit="#A">one</rdg><rdg wit="#B">two</rdg></app> y</p>'),
    );
    expect(textOf(rendering, 'reading')).toBe('x one y');
    expect(textOf(rendering, 'witness:B')).toBe('x two y');
  });

  it('reads groups of readings, and sigla without #', () => {
    const rendering = render(
      shell(
        '<p><app><lem wit="A">a</lem><rdgGrp wit="B"><rdg>b</rdg><note>later</note></rdgGrp></app></p>',
      ),
    );
    expect(textOf(rendering, 'witness:B')).toBe('b');
    expect(contentText(rendering.apparatus, 'reading')).toContain('a A] b B — later');
    expect(rendering.ledger.lost).toEqual([]);
  });

  it('reads an entry inside a reading', () => {
    const rendering = render(
      shell(
        '<p><app><lem wit="#A">in <app><lem>the</lem><rdg wit="#A">a</rdg></app> boat</lem><rdg wit="#B">ashore</rdg></app></p>',
      ),
    );
    expect(textOf(rendering, 'reading')).toBe('in the boat');
    expect(textOf(rendering, 'witness:A')).toBe('in a boat');
    expect(textOf(rendering, 'witness:B')).toBe('ashore');
  });

  it('lets a witness have no text in its lacuna', () => {
    const rendering = render(
      shell(
        '<p>one <app><lem>two</lem><rdg wit="#B">deux<lacunaStart/></rdg></app> three</p><p>four <app><lem>five</lem><rdg wit="#B"><lacunaEnd/>cinq</rdg></app> six</p>',
      ),
    );
    expect(textOf(rendering, 'reading')).toBe('one two three\n\nfour five six');
    expect(textOf(rendering, 'witness:B')).toBe('one deux\n\ncinq six');
  });

  it('gives a witness nothing before it begins and nothing after it ends', () => {
    const rendering = render(shell('<p>one <witStart wit="#B"/>two <witEnd wit="#B"/>three</p>'));
    expect(textOf(rendering, 'witness:B')).toBe('two');
    expect(textOf(rendering, 'witness:A')).toBe('one two three');
  });

  it('says where a witness breaks off, and hides what calls the apparatus where it lacks the lemma', () => {
    const rendering = render(
      shell(
        '<p>one <app><lem>two</lem><rdg wit="#B">deux<lacunaStart/></rdg></app> <app><lem>three</lem><rdg wit="#A">trois</rdg></app></p><p><app><lem>four</lem><rdg wit="#B"><lacunaEnd/></rdg></app></p>',
      ),
    );
    expect(contentText(rendering.apparatus, 'reading')).toContain(
      'two] deux (lacuna begins) B\nthree] trois A\nfour] lacuna ends B',
    );
    const hidden = toHtml(rendering.text).match(/<a class="entry-mark"[^>]+data-not-in[^>]+>/g);
    expect(hidden).toHaveLength(1);
    expect(hidden?.[0]).toContain('href="#entry-app-2"');
  });

  it('writes readings of whole verses in one line each, and parts no stanza by them', () => {
    const rendering = render(
      shell(
        '<lg><l>one</l><app><lem wit="#A"><l>two</l><l>three</l></lem><rdg wit="#B"><l>three</l><l>two</l></rdg></app><l>four</l></lg>',
      ),
    );
    expect(textOf(rendering, 'reading')).toBe('one\ntwo\nthree\nfour');
    expect(textOf(rendering, 'witness:B')).toBe('one\nthree\ntwo\nfour');
    expect(contentText(rendering.apparatus, 'reading')).toContain('two / three A] three / two B');
  });

  it('leads from a siglum to its witness, and puts a detail beside the siglum it is about', () => {
    const rendering = render(
      shell(
        '<p><app><lem wit="#A">a</lem><rdg wit="#B">b</rdg><rdg resp="#ed">c</rdg><witDetail wit="#B">twice</witDetail></app></p>',
      ),
    );
    expect(contentText(rendering.apparatus, 'reading')).toContain('a A] b B (twice); c ed\n');
    const html = toHtml(rendering.apparatus);
    expect(html).toContain('<a href="#B">B</a>');
    expect(html).not.toContain('href="#ed"');
  });

  it('takes no id from the document for the place of an entry', () => {
    const rendering = render(
      shell('<p xml:id="app-1"><app><lem>a</lem><rdg wit="#B">b</rdg></app></p>'),
    );
    expect(toHtml(rendering.text)).toContain('id="app-1-"');
  });

  it('prints an entry that fits nowhere where it stands', () => {
    const rendering = render(
      shell(
        '<p n="1">one two</p><listApp><app loc="9"><lem>zwei</lem><rdg wit="#A">deux</rdg></app></listApp>',
      ),
    );
    expect(textOf(rendering, 'reading')).toContain('9 zwei] deux A');
    expect(rendering.ledger.lost).toEqual([]);
  });
});

describe('changes that cross elements', () => {
  it('are deleted from here to there', () => {
    const rendering = render(
      shell('<p>a <delSpan spanTo="#end"/>b</p><p>c<anchor xml:id="end"/> d</p>'),
    );
    expect(textOf(rendering, 'reading')).toBe('a\n\nd');
    expect(textOf(rendering, 'diplomatic')).toBe('a b\n\nc d');
  });

  it('do not reach the end of the text when their end is missing', () => {
    const rendering = render(shell('<p>a <delSpan spanTo="#nowhere"/>b</p>'));
    expect(textOf(rendering, 'reading')).toBe('a b');
  });
});
