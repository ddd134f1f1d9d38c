import { describe, expect, it } from 'vitest';
import { datesOf } from '../../src/edition/dates.ts';
import { cardsWriter } from '../../src/site/cards.ts';
import type { Citations } from '../../src/site/client/choice.ts';
import { withReference } from '../../src/site/client/reference.ts';
import { openEdition } from '../../src/site/edition.ts';
import { hasMap } from '../../src/site/pages/map.ts';
import { hasTimeline } from '../../src/site/pages/timeline.ts';
import { timelineRows } from '../../src/site/timeline/rows.ts';
import { english } from '../../src/site/words/english.ts';
import { opened } from '../support/xml.ts';

const tei = (body: string, standOff = ''): string =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d"><teiHeader><fileDesc><titleStmt><title>T</title></titleStmt></fileDesc></teiHeader>` +
  `<standOff>${standOff}</standOff><text><body>${body}</body></text></TEI>`;

describe('the timeline', () => {
  const document = opened(
    tei(
      `<div xml:id="whole"><opener><dateline xml:id="dl"><date when="1956-09-04">today</date></dateline></opener>
       <p xml:id="p1">In <date when="1956">that year</date>, <date notBefore="1956-09-01" notAfter="1956-09-03">some day</date>,
       again <date when="1956">the year</date>, <date>once</date><note>not <date when="1700">here</date></note></p>
       <p xml:id="p2"><date to="1956-08-30">before it</date> <date when="not a date">never</date></p></div>`,
      `<listEvent><event xml:id="e1" when="1945-09-02" cert="medium"><eventName>All about it</eventName></event>
       <event xml:id="e2"><eventName>Undated</eventName></event></listEvent>`,
    ),
  );
  const edition = openEdition([document]);

  it('has events and dates in the order of time, a date of a passage once', () => {
    const rows = timelineRows(edition).map(({ id, date, kind, cert }) => [
      id,
      english.date(date),
      kind,
      cert,
    ]);
    expect(rows).toEqual([
      ['date-1', '2 September 1945', 'event', 'medium'],
      ['date-2', '1956', 'text', undefined],
      ['date-3', 'until 30 August 1956', 'text', undefined],
      ['date-4', 'between 1 September and 3 September 1956', 'text', undefined],
      ['date-5', '4 September 1956', 'text', undefined],
    ]);
  });

  it('knows the first and the last day, and which limit is open', () => {
    const stretches = datesOf(document).map(({ stretch }) => stretch);
    expect(stretches[1]).toEqual({ from: -5114, to: -4749, kind: 'whole' });
    expect(stretches.map(({ kind }) => kind)).toEqual([
      'whole',
      'whole',
      'moment',
      'whole',
      'before',
    ]);
    expect(datesOf(document)[0]?.home).toEqual({ id: 'dl', label: 'dateline' });
  });

  it('and the map exist only where there is something to show', () => {
    expect([hasTimeline(edition), hasMap(edition)]).toEqual([true, false]);
    const bare = openEdition([opened(tei('<p>Words.</p>'))]);
    expect([hasTimeline(bare), hasMap(bare)]).toEqual([false, false]);
    const placed =
      '<listPlace><place xml:id="a"><placeName>A</placeName><location><geo>1 2</geo></location></place></listPlace>';
    expect(hasMap(openEdition([opened(tei('<p>Words.</p>', placed))]))).toBe(true);
  });
});

describe('the cards', () => {
  it('are those of the names in the document, escaped, without ids, and the same every time', () => {
    const document = opened(
      tei(
        '<p xml:id="p1"><persName ref="#a">A</persName> and <persName ref="#a">he</persName></p>',
        `<listPerson><person xml:id="a"><persName>A &lt;b&gt;</persName><birth xml:id="born" when="1900" cert="low">1900</birth></person>
         <person xml:id="b"><persName>Not named</persName></person></listPerson>`,
      ),
    );
    const edition = openEdition([document]);
    const [site] = edition.documents;
    if (!site) throw new Error('no document');
    const script = cardsWriter(edition, english)(site);
    const again = openEdition([document]);
    const [same = site] = again.documents;
    expect(cardsWriter(again, english)(same)).toBe(script);
    const cards = JSON.parse(script.replace(/^[^{]+|;\n$/g, '')) as Record<string, string[]>;
    expect(Object.keys(cards)).toEqual(['a']);
    const [name, href, html = ''] = cards['a'] ?? [];
    expect([name, href]).toEqual(['A <b>', 'persons.html#a']);
    expect(html).toContain('A &#x3C;b>');
    expect(html).toContain('born 1900');
    expect(html).toContain('(uncertain)');
    expect(html).toContain('Named in 1 passage: <a href="d.html?mark=a#p1">para. 1</a>');
    expect(html).not.toMatch(/\sid=/);
  });
});

describe('a quotation with reference', () => {
  const citations = (url: string): Citations => ({
    document: [{ kind: 'style', name: 'chicago-notes', label: '', text: 'The document.' }],
    units: {
      'para.': [
        { kind: 'style', name: 'chicago-notes', label: '', text: `D, para. 90909, Fond 4${url}.` },
      ],
      line: [{ kind: 'style', name: 'chicago-notes', label: '', text: `D, line 90909${url}.` }],
    },
    passages: [
      ['p4', 0, '4'],
      ['p6', 0, '6'],
      ['l1', 1, '1'],
    ],
    unitNames: ['para.', 'line'],
    unitWords: ['para. 90909', 'line 90909'],
    marks: { id: 'PASSAGE-ID', number: '90909' },
  });
  const place = {
    from: 'p4',
    to: 'p4',
    layer: 'reading',
    address: 'file:///d.html',
    style: 'chicago-notes',
  };

  it('has the link once, and the layer in it', () => {
    expect(withReference('Q', citations(''), place)).toBe(
      '“Q”\n\nD, para. 4, Fond 4.\nfile:///d.html#p4',
    );
    expect(
      withReference('Q', citations(', https://e.org/d.html#PASSAGE-ID'), {
        ...place,
        layer: 'witness:A',
      }),
    ).toBe('“Q”\n\nD, para. 4, Fond 4, https://e.org/d.html?layer=witness%3AA#p4.');
  });

  it('names a range only of passages of one kind, and touches no other number', () => {
    expect(withReference('Q', citations(''), { ...place, to: 'p6' })).toContain(
      'D, paras. 4–6, Fond 4.',
    );
    expect(withReference('Q', citations(''), { ...place, to: 'l1' })).toContain(
      'D, para. 4, Fond 4.',
    );
  });

  it('cites the document where there is no passage, or no such style', () => {
    const nowhere = { ...place, from: '', to: '', style: 'unknown' };
    expect(withReference('Q', citations(''), nowhere)).toBe('“Q”\n\nThe document.\nfile:///d.html');
  });
});
