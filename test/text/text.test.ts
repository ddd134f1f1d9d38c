import { describe, expect, it } from 'vitest';
import { parseLayer, type Layer } from '../../src/render/layers.ts';
import { renderDocument } from '../../src/render/render.ts';
import { toText } from '../../src/text/text.ts';
import { opened } from '../support/xml.ts';

const textOf = (body: string, layer: Layer = 'reading', header = ''): string =>
  toText(renderDocument(opened(`<TEI>${header}<text><body>${body}</body></text></TEI>`)), layer);

describe('plain text', () => {
  it('parts paragraphs by a blank line and ends with a line feed', () => {
    expect(textOf('<p>One.</p><p>Two.</p>')).toBe('One.\n\nTwo.\n');
  });

  it('has no line break inside a sentence, however the file is laid out', () => {
    expect(textOf('<p>One\n  two\r\n\tthree <hi>\n four</hi>.</p>')).toBe('One two three four.\n');
  });

  it('keeps the no-break space of the document', () => {
    expect(textOf('<p>No\u00A01</p>')).toBe('No\u00A01\n');
  });

  it('joins a word that a line of the source divides, and parts two that it does not', () => {
    expect(textOf('<p>di\n<lb break="no"/>\nvided<lb/>line</p>')).toBe('divided line\n');
    expect(textOf('<p>di<lb break="no"/>vided<lb/>line</p>', 'diplomatic')).toBe(
      'di\nvided\nline\n',
    );
  });

  it('has verse line by line, and a blank line between stanzas', () => {
    expect(textOf('<lg><l>A</l><l>B</l></lg><lg><l>C</l></lg>')).toBe('A\nB\n\nC\n');
  });

  it('has a speaker above the speech', () => {
    expect(textOf('<sp><speaker>Hamlet</speaker><l>To be</l></sp>')).toBe('Hamlet\nTo be\n');
  });

  it('has the cells of a row parted by tabs', () => {
    expect(
      textOf(
        '<table><row><cell>a</cell><cell>b</cell></row><row><cell/><cell>d</cell></row></table>',
      ),
    ).toBe('a\tb\n\td\n');
  });

  it('has notes after the text, each with its number, and none of their words in it', () => {
    expect(textOf('<p>A<note>First.</note> b<note>Second.</note></p>')).toBe(
      'A¹ b²\n\nNotes\n\n1. First.\n\n2. Second.\n',
    );
  });

  it('parts the marks of two notes that meet', () => {
    expect(textOf('<p>A<note>x</note><note>y</note></p>')).toContain('A¹,²\n');
  });

  it('keeps the lines of an example', () => {
    expect(textOf('<eg>a\n  b</eg>')).toBe('a\n  b\n');
  });

  it('of nothing is nothing', () => {
    expect(textOf('')).toBe('');
  });
});

describe('the layers of a text', () => {
  const body =
    '<p>A <choice><sic>foxx</sic><corr>fox</corr></choice>, <choice><abbr>Dr</abbr><expan>Doctor</expan></choice> <add>and</add> <del>or</del> <supplied>I</supplied>.</p>';

  it('never show both halves of a choice', () => {
    expect(textOf(body)).toBe('A fox, Doctor and I.\n');
    expect(textOf(body, 'diplomatic')).toBe('A foxx, Dr and ⟦or⟧ .\n');
  });

  it('are reading, diplomatic and one for every witness', () => {
    expect(['reading', 'diplomatic', 'witness:A'].map(parseLayer)).toEqual([
      'reading',
      'diplomatic',
      'witness:A',
    ]);
    expect(['', 'Reading', 'witness:', 'witness', 'witness:A B'].map(parseLayer)).toEqual(
      Array.from({ length: 5 }),
    );
  });

  describe('of an edition with three witnesses, typed by hand', () => {
    const witnesses =
      '<teiHeader><listWit><witness xml:id="A"/><listWit><witness xml:id="AB"/></listWit><witness xml:id="C"/></listWit></teiHeader>';
    const edition =
      '<p>Arma <app><lem wit="#A #C">virumque</lem><rdg wit="#AB">viros</rdg></app> cano, <app><lem wit="#A">Troiae</lem><rdg wit="AB"/><rdg wit="#C">Troie</rdg></app> qui <app><rdg wit="#A">primus</rdg><rdgGrp><rdg wit="#AB">primvs</rdg><rdg wit="#C">prymus</rdg></rdgGrp></app> ab oris</p>';
    const rendering = renderDocument(
      opened(`<TEI>${witnesses}<text><body>${edition}</body></text></TEI>`),
    );

    it.each([
      ['reading', 'Arma virumque cano, Troiae qui primus ab oris'],
      ['witness:A', 'Arma virumque cano, Troiae qui primus ab oris'],
      ['witness:AB', 'Arma viros cano, qui primvs ab oris'],
      ['witness:C', 'Arma virumque cano, Troie qui prymus ab oris'],
    ] as const)('%s', (layer, text) => {
      expect(rendering.layers).toEqual([
        'reading',
        'diplomatic',
        'witness:A',
        'witness:AB',
        'witness:C',
      ]);
      expect(toText(rendering, layer).split('\n')[0]).toBe(text);
    });
  });
});
