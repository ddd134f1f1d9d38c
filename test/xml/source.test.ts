import { describe, expect, it } from 'vitest';
import { decode } from '../../src/xml/source.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16le = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));
const utf16be = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le').swap16());
const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

function textOf(bytes: Uint8Array): string {
  const decoded = decode('a.xml', bytes);
  return decoded.ok ? decoded.source.text : `${decoded.finding.code} at ${decoded.finding.start}`;
}

describe('the encoding of a document (XML 1.0, appendix F)', () => {
  it('is UTF-8 when nothing says otherwise', () => {
    expect(textOf(utf8('<a>é𝔐</a>'))).toBe('<a>é𝔐</a>');
  });

  it('is UTF-8 with a byte order mark, which is no part of the text', () => {
    expect(textOf(utf8('\uFEFF<a>é</a>'))).toBe('<a>é</a>');
  });

  it('is UTF-16 in the order that the byte order mark says', () => {
    expect(textOf(utf16le('\uFEFF<a>é𝔐</a>'))).toBe('<a>é𝔐</a>');
    expect(textOf(utf16be('\uFEFF<a>é𝔐</a>'))).toBe('<a>é𝔐</a>');
  });

  it('is UTF-16 without a mark when every other byte is zero', () => {
    expect(textOf(utf16le('<?xml version="1.0"?><a/>'))).toBe('<?xml version="1.0"?><a/>');
    expect(textOf(utf16be('<?xml version="1.0"?><a/>'))).toBe('<?xml version="1.0"?><a/>');
  });

  it('is the one that the XML declaration names', () => {
    const text = '<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>';
    expect(textOf(latin1(text))).toBe(text);
    const single = "<?xml version='1.0' encoding='windows-1252'?><a>\u0080</a>";
    expect(textOf(latin1(single))).toBe(single.replace('\u0080', '€'));
  });

  it('is that of the byte order mark when the declaration contradicts it', () => {
    const text = '<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>';
    expect(textOf(utf8(`\uFEFF${text}`))).toBe(text);
    const wide = '<?xml version="1.0" encoding="UTF-8"?><a>é</a>';
    expect(textOf(utf16le(`\uFEFF${wide}`))).toBe(wide);
  });

  it('is UTF-8 when a declaration in single bytes claims UTF-16', () => {
    const text = '<?xml version="1.0" encoding="UTF-16"?><a>é</a>';
    expect(textOf(utf8(text))).toBe(text);
  });

  it('is not supported when nobody knows its name', () => {
    const decoded = decode('a.xml', utf8('<?xml version="1.0" encoding="klingon-8"?><a/>'));
    expect(decoded.ok).toBe(false);
    expect(decoded).toMatchObject({
      finding: {
        code: 'xml-unsupported-encoding',
        message: 'The encoding klingon-8 is not supported.',
        start: 0,
        end: 0,
      },
    });
  });
});

describe('bytes that are not of the encoding', () => {
  it('are a finding at the character where they stand, never U+FFFD', () => {
    const decoded = decode('a.xml', new Uint8Array([...utf8('<a>é'), 0xff, ...utf8('</a>')]));
    expect(decoded).toMatchObject({
      ok: false,
      finding: {
        code: 'xml-bad-bytes',
        message: 'A byte here is not valid UTF-8.',
        start: 4,
        end: 5,
      },
    });
  });

  it('are found behind a U+FFFD that the document itself has', () => {
    const bytes = new Uint8Array([...utf8('<a>\uFFFDxy'), 0xe9, ...utf8('</a>')]);
    expect(textOf(bytes)).toBe('xml-bad-bytes at 6');
  });

  it('are half a character at the end of the file too', () => {
    expect(textOf(new Uint8Array([...utf8('<a/>'), 0xc3]))).toBe('xml-bad-bytes at 4');
    expect(textOf(utf16le('\uFEFF<a/>').subarray(0, 9))).toBe('xml-bad-bytes at 3');
  });

  it('are not in the genuine U+FFFD of a good document', () => {
    expect(textOf(utf8('<a>\uFFFD</a>'))).toBe('<a>\uFFFD</a>');
  });
});
