import { describe, expect, it } from 'vitest';
import { parseDate } from '../../src/check/calendar.ts';
import { check, document, told } from '../support/check.ts';

const findings = (body: string): string[] => told(check(document(body)));

describe('dates of the calendar', () => {
  it.each(['1956-09-04', '1956-09', '1956', '2000-02-29', '-0044-03-15', '10000', '1956-09-04Z'])(
    '%s is one',
    (value) => {
      expect(parseDate(value).kind).toBe('date');
    },
  );

  it.each([
    ['1900-02-29', 'and that month has 28 days'],
    ['1956-09-31', 'and that month has 30 days'],
    ['1956-13-01', 'and there is no month 13'],
    ['1956-00', 'and there is no month 00'],
    ['1956-01-00', 'and that month has 31 days'],
    ['-0001-02-29', 'and that month has 28 days'],
  ])('%s cannot be', (value, why) => {
    expect(parseDate(value)).toEqual({ kind: 'impossible', why });
  });

  it.each(['--09-04', '12:30:00', 'September 1956', '', '1956-09-04/1956-09-05'])(
    '“%s” is for others to judge',
    (value) => {
      expect(parseDate(value).kind).toBe('other');
    },
  );
});

describe('dates in a document', () => {
  it('that cannot be are a finding at the value', () => {
    const report = check(document('<date n="1" when="1956-09-31">x</date>'));
    expect(told(report)).toEqual(['date-impossible 2:19-2:29 1956-09-31']);
    expect(report.findings[0]?.message).toBe('@when is “1956-09-31”, and that month has 30 days.');
  });

  it('may not end before they begin', () => {
    const report = check(document('<date from="1956-09-05" to="1956-09-04">x</date>'));
    expect(told(report)).toEqual(['date-order 2:13-2:23 1956-09-05']);
    expect(report.findings[0]?.message).toBe('@from 1956-09-05 is later than @to 1956-09-04.');
    expect(findings('<date notBefore="1957" notAfter="1956">x</date>')).toHaveLength(1);
    expect(findings('<date notBefore-iso="1957" notAfter-iso="1956">x</date>')).toEqual([
      'date-order 2:22-2:26 1957',
    ]);
  });

  it('of different precision contradict each other only when they must', () => {
    expect(findings('<date from="1956-09-05" to="1956-09">x</date>')).toEqual([]);
    expect(findings('<date from="1956-09-05" to="1956">x</date>')).toEqual([]);
    expect(findings('<date from="1956-09" to="1956-08-31">x</date>')).toHaveLength(1);
  });

  it('before the common era run upwards too', () => {
    expect(findings('<date from="-0044" to="-0043">x</date>')).toEqual([]);
    expect(findings('<date from="-0043" to="-0044">x</date>')).toHaveLength(1);
    expect(findings('<date from="-0044-03-15" to="-0044-04-01">x</date>')).toEqual([]);
    expect(findings('<date from="-0027" to="0014">x</date>')).toEqual([]);
  });

  it('are one day or a span', () => {
    const report = check(document('<date when="1956" from="1955" to="1957">x</date>'));
    expect(told(report)).toEqual(['date-contradiction 2:13-2:17 1956']);
    expect(report.findings[0]?.message).toBe('@when stands beside @from, @to.');
  });

  it('are no dates where TEI means places of a text', () => {
    const body =
      '<app from="2000" to="1000"/><locus from="9" to="8"/><biblScope from="12" to="3"/>';
    expect(findings(body)).toEqual([]);
  });
});

describe('the dates of a life', () => {
  const person = (birth: string, death: string): string[] =>
    findings(`<person>${birth}<death when="${death}"/></person>`);

  it('end after they begin', () => {
    expect(person('<birth when="1903"/>', '1976')).toEqual([]);
    expect(person('<birth when="1903-05-01"/>', '1903')).toEqual([]);
    expect(person('<birth notBefore="1903" notAfter="1910"/>', '1905')).toEqual([]);
    expect(person('<birth notAfter="1980"/>', '1976')).toEqual([]);
  });

  it('that do not are a finding at the death', () => {
    const report = check(document('<person><birth when="1976"/><death when="1903"/></person>'));
    expect(told(report)).toEqual(['date-life-order 2:29-2:49 <death when="1903"/>']);
    expect(report.findings[0]?.message).toBe('Birth 1976 is later than death 1903.');
  });
});
