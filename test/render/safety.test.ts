import { describe, expect, it } from 'vitest';
import { renderDocument } from '../../src/render/render.ts';
import { safeHref } from '../../src/render/addresses.ts';
import { toHtml } from '../../src/render/serialise.ts';
import { safeStyle } from '../../src/render/style.ts';
import { allOf } from '../support/rendering.ts';
import { parsePage } from '../support/html.ts';
import { opened } from '../support/xml.ts';

describe('an address on the page', () => {
  it.each([
    'https://example.org/a?b=c#d',
    'http://example.org',
    'mailto:a@example.org',
    'urn:cts:greekLit:tlg0012',
    'b.xml#there',
    '../a/b.html',
    '#here',
    '?q=a:b',
    'a/b:c',
  ])('may be %s', (target) => {
    expect(safeHref(target)).toBe(target);
  });

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'vbscript:x',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    'blob:https://example.org/x',
    '//example.org/x',
    '\\\\example.org\\x',
    '/\\example.org',
    '\t//example.org/x',
  ])('may not be %j', (target) => {
    expect(safeHref(target)).toBeUndefined();
  });
});

describe('a style on the page', () => {
  it('keeps the look of letters', () => {
    expect(safeStyle('color: red; FONT-STYLE : italic;')).toBe('color: red; font-style: italic');
    expect(safeStyle('margin-left: -2.5em')).toBe('margin-left: -2.5em');
  });

  it.each([
    'position: fixed',
    'display: none',
    'background-color: url(https://example.org/x)',
    'background: url(x)',
    'color: expression(alert(1))',
    'color: \\72 ed',
    'color: red} body {display: none',
    'font-family: "x"',
    '-moz-binding: url(x)',
    'behavior: url(x)',
    'color: var(--x)',
    '/**/color/**/: /**/url(x)',
    'x',
    '',
    ':',
  ])('does not keep %j', (style) => {
    expect(safeStyle(style)).toBeUndefined();
  });

  it('drops what is not safe and keeps the rest', () => {
    expect(safeStyle('color: red; position: absolute; top: 0')).toBe('color: red');
  });
});

describe('a hostile document', () => {
  const hostile = [
    '<p rend="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;">&lt;script&gt;alert(1)&lt;/script&gt;</p>',
    '<p xml:id="i" n="&quot; onclick=&quot;alert(1)" type="x&quot; onclick=&quot;y">p</p>',
    '<ref target="javascript:alert(1)">r</ref><ptr target="javascript:alert(1)"/>',
    '<figure><graphic url="javascript:alert(1)"/><graphic url="x&quot; onerror=&quot;alert(1)"/></figure>',
    '<media url="data:text/html,&lt;script&gt;"/><pb n="&quot;&gt;&lt;img src=x onerror=alert(1)&gt;" facs="javascript:1"/>',
    '<hi style="background-color: url(javascript:1); color: red">h</hi>',
    '<gap reason="&lt;img src=x onerror=alert(1)&gt;"/><date when="&quot;&gt;&lt;script&gt;">d</date>',
    '<script>alert(1)</script><style>*{}</style><html:script xmlns:html="http://www.w3.org/1999/xhtml">alert(1)</html:script>',
    '<note type="--&gt;&lt;script&gt;">n</note><foreign xml:lang="&quot;&gt;&lt;b&gt;">f</foreign>',
  ].join('\n');
  const html = toHtml(
    allOf(renderDocument(opened(`<TEI><text><body><div>${hostile}</div></body></text></TEI>`))),
  );

  it('brings no script, no style sheet and no handler onto the page', () => {
    const tags: string[] = [];
    const attributes: { name: string; value: string }[] = [];
    const visit = (nodes: ReturnType<typeof parsePage>): void => {
      for (const node of nodes) {
        if (!('tagName' in node)) continue;
        tags.push(node.tagName);
        attributes.push(...node.attrs);
        visit(node.childNodes);
      }
    };
    visit(parsePage(html));
    expect(tags.length).toBeGreaterThan(15);
    for (const tag of ['script', 'style', 'iframe', 'object', 'embed', 'base', 'meta', 'link'])
      expect(tags).not.toContain(tag);
    expect(attributes.filter(({ name }) => name.startsWith('on'))).toEqual([]);
    const addresses = attributes.filter(({ name }) => name === 'href' || name === 'src');
    for (const { value } of addresses)
      expect(value).not.toMatch(/^\s*(?:javascript|data|vbscript):/i);
    expect(attributes.filter(({ name }) => name === 'style').map(({ value }) => value)).toEqual([
      'color: red',
    ]);
  });

  it('shows its markup as text', () => {
    expect(html).toContain('&#x3C;script>alert(1)&#x3C;/script>');
  });
});
