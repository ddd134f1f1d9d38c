import { describe, expect, it } from 'vitest';
import { toHtml } from '../../src/render/serialise.ts';
import { facsimile } from '../../src/site/facsimile/figures.ts';
import { leavesOf, type Leaf } from '../../src/site/facsimile/leaves.ts';
import { withLeafLinks } from '../../src/site/facsimile/links.ts';
import type { SiteImage } from '../../src/site/edition.ts';
import { renderDocument } from '../../src/render/render.ts';
import { english } from '../../src/site/words/english.ts';
import { opened } from '../support/xml.ts';

const shell = (facsimiles: string, body = '<p>words</p>'): string =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/>${facsimiles}<text><body>${body}</body></text></TEI>`;

/** The edition holds the images whose names begin with `own`. */
const held = (url: string): SiteImage | undefined =>
  url.startsWith('own')
    ? {
        href: `images/${url}`,
        size: url.includes('sized') ? { width: 640, height: 480 } : undefined,
      }
    : undefined;

const leaves = (facsimiles: string, body?: string): readonly Leaf[] =>
  leavesOf(opened(shell(facsimiles, body)), held, english);
const page = (facsimiles: string, body?: string): string =>
  toHtml([facsimile(leaves(facsimiles, body), english)]);
const surface = (inner: string, attributes = ''): string =>
  `<facsimile><surface xml:id="s" ${attributes}>${inner}</surface></facsimile>`;
const own = '<graphic url="own.png"/>';

describe('the leaves of a facsimile', () => {
  it('shows the first image that the edition holds, and only links to those elsewhere', () => {
    const html = page(surface(`<graphic url="https://example.org/a.png"/>${own}`));
    expect(html.match(/src="[^"]*"/g)).toEqual(['src="images/own.png"']);
    expect(html).toContain('<a href="https://example.org/a.png" rel="noreferrer">');
    expect(html).toContain('Image at example.org');
  });

  it.each(['surface', 'graphic'])(
    'leads to the picture of a IIIF image, not its description: %s',
    (at) => {
      const info = 'https://iiif.example.org/3/one/info.json';
      const [leaf] = leaves(
        at === 'surface' ? surface('', `facs="${info}"`) : surface(`<graphic url="${info}"/>`),
      );
      expect(leaf?.links).toEqual([
        {
          href: 'https://iiif.example.org/3/one/full/max/0/default.jpg',
          label: 'Image at iiif.example.org',
        },
      ]);
    },
  );

  it('leads from the page to an image elsewhere, and puts nothing beside the text for it', () => {
    const document = opened(shell('', '<pb n="1" facs="https://example.org/1.jpg"/><p>a</p>'));
    const found = leavesOf(document, held, english);
    const html = toHtml(withLeafLinks(renderDocument(document).text, document, found, english));
    expect(html).toContain(
      '<a class="leaf-link" href="https://example.org/1.jpg" rel="noreferrer" aria-label="Image: page 1">',
    );
    expect(toHtml([facsimile(found, english)])).toMatch(/^<details class="facsimile-links">/);
  });

  it('lets no address run anything', () => {
    expect(page(surface('<graphic url="javascript:alert(1)"/>'))).not.toContain('javascript');
  });

  it.each([
    [
      'of the surface',
      surface(`${own}<zone ulx="1" uly="2" lrx="5" lry="6"/>`, 'ulx="0" uly="0" lrx="10" lry="20"'),
      '0 0 10 20',
    ],
    [
      'of the image where the surface has none',
      surface('<graphic url="own-sized.png"/><zone ulx="1" uly="2" lrx="5" lry="6"/>'),
      '0 0 640 480',
    ],
    [
      'of the zones where nothing else is known',
      surface(`${own}<zone points="1,2 30,2 30,40"/>`),
      '0 0 30 40',
    ],
  ])('draws zones in the coordinates %s', (_, facsimiles, viewBox) => {
    expect(page(facsimiles)).toContain(`viewBox="${viewBox}"`);
  });

  it.each([
    ['ulx="5" uly="5" lrx="1" lry="9"', 'turned round'],
    ['ulx="1e9" uly="0" lrx="2" lry="2"', 'no plain number'],
    ['points="1,1 2,2"', 'a line'],
    ['points="a,b 1,1 2,2 3,3"', 'no numbers'],
    ['', 'nothing'],
  ])('draws no zone from coordinates that are none: %s (%s)', (attributes) => {
    expect(page(surface(`${own}<zone ${attributes}/>`))).not.toContain('<svg');
  });

  it('links a zone by facs, start or corresp to the passage, and names it', () => {
    const zones = ['a', 'b" start="#l2', 'c" corresp="#l3'].map(
      (id) => `<zone xml:id="${id}" ulx="0" uly="0" lrx="2" lry="2"/>`,
    );
    const body = '<l xml:id="l1" facs="#a">one</l><l xml:id="l2">two</l><l xml:id="l3">three</l>';
    expect(
      leaves(surface(own + zones.join('')), body)[0]?.zones.map(({ href, label }) => [href, label]),
    ).toEqual([
      ['#l1', 'line 1'],
      ['#l2', 'line 2'],
      ['#l3', 'line 3'],
    ]);
  });

  it('links a zone of a line of prose to its paragraph, and knows the line', () => {
    const [leaf] = leaves(
      surface(`${own}<zone xml:id="z" ulx="0" uly="0" lrx="2" lry="2"/>`),
      '<p xml:id="p1">one <lb xml:id="two" facs="#z"/>two</p>',
    );
    expect(leaf?.zones[0]).toMatchObject({ href: '#p1', targets: ['two'] });
  });

  it('takes the images that pages name, in the order of the pages', () => {
    const body = '<pb n="1" facs="own-1.png"/><p>a</p><pb n="2" facs="#s"/><p>b</p>';
    expect(leaves(surface(own), body).map(({ label, image }) => [label, image?.href])).toEqual([
      ['page 1', 'images/own-1.png'],
      ['image 2', 'images/own.png'],
    ]);
  });

  it('gives every figure an id that nothing else has', () => {
    const body = '<p xml:id="image-s">a</p><pb facs="a/own.png"/><pb facs="b/own.png"/>';
    expect(leaves(surface(own), body).map(({ id }) => id)).toEqual([
      'image-own.png',
      'image-own.png-2',
      'image-s-2',
    ]);
  });

  it('calls each image where its page begins in the text, and adds no word to it', () => {
    const document = opened(
      shell(
        surface(own, 'start="#b"'),
        '<p>a<pb xml:id="b" n="2"/>b <ref target="x.xml">c<pb facs="#s"/></ref></p>',
      ),
    );
    const { text } = renderDocument(document, { documentHref: () => 'x.html' });
    const linked = withLeafLinks(text, document, leavesOf(document, held, english), english);
    const html = toHtml(linked);
    expect(html.match(/<a class="leaf-link"[^>]*><\/a>/g)).toEqual([
      '<a class="leaf-link" href="#image-s" aria-label="Image: image 1"></a>',
    ]);
  });

  it('has the picture of a transcribed page beside its text, not in it', () => {
    const document = opened(
      '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><sourceDoc><surface xml:id="s"><graphic url="own.png"/><zone xml:id="z" ulx="0" uly="0" lrx="2" lry="2"><line>words</line></zone></surface></sourceDoc></TEI>',
    );
    const { text } = renderDocument(document, { imageHref: () => 'own.png' });
    expect(toHtml(text)).not.toContain('<img');
    const [leaf] = leavesOf(document, held, english);
    expect(leaf?.zones[0]?.targets).toEqual(['z']);
    expect(toHtml(withLeafLinks(text, document, leaf ? [leaf] : [], english))).toContain(
      'href="#image-s"',
    );
  });
});
