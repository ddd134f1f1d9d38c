/** Collects text as a page shows it: white space folds, and blocks are parted by lines. */
export class Writer {
  readonly #parts: string[] = [];
  /** Line feeds owed before the next word. */
  #owed = 0;
  /** Whether white space stands before the next word. */
  #space = false;
  /** Whether block boundaries are passed over until the next word. */
  #joined = false;
  /** Whether the text ends with the end of a cell. */
  #atTab = false;
  #hasTabs = false;

  /** Text of which runs of white space are one space (CSS Text, 4.1 `white-space: normal`). */
  words(value: string): void {
    let from = 0;
    let to = value.length;
    while (from < to && isSpace(value.charCodeAt(from))) from++;
    if (from > 0) this.#space = true;
    if (from === to) return;
    while (isSpace(value.charCodeAt(to - 1))) to--;
    const words = value.slice(from, to);
    this.#put(/[\t\r\n\f]| {2}/.test(words) ? words.replace(/[ \t\r\n\f]+/g, ' ') : words);
    if (to < value.length) this.#space = true;
  }

  /** Text that keeps its white space. */
  verbatim(value: string): void {
    if (value !== '') this.#put(value);
  }

  /** A line break inside a block. */
  line(): void {
    this.#owed = Math.max(this.#owed, 1);
    this.#space = false;
  }

  /** The boundary of a block. */
  part(by: 'line' | 'block'): void {
    if (this.#joined) {
      this.#space = true;
      return;
    }
    this.#owed = Math.max(this.#owed, by === 'line' ? 1 : 2);
    this.#space = false;
  }

  /** What comes next goes on in this line, even if it is a block: the number of a note leads it. */
  join(): void {
    this.#joined = true;
  }

  /** The beginning of a table cell: it is in its row even when it is empty. */
  cell(): void {
    if (this.#parts.length > 0 && this.#owed > 0) {
      this.#parts.push('\n'.repeat(this.#owed));
      this.#atTab = true;
    }
    this.#owed = 0;
    this.#space = false;
    this.#joined = true;
  }

  /** The end of a table cell. */
  tab(): void {
    this.#parts.push('\t');
    this.#owed = 0;
    this.#space = false;
    this.#joined = false;
    this.#atTab = true;
    this.#hasTabs = true;
  }

  end(): string {
    const text = this.#parts.join('');
    const clean = this.#hasTabs ? text.replace(/[ \t]+$/gm, '') : text;
    return clean === '' ? '' : `${clean}\n`;
  }

  #put(part: string): void {
    if (this.#parts.length > 0) {
      if (this.#owed > 0) this.#parts.push('\n'.repeat(this.#owed));
      else if (this.#space && !this.#atTab) this.#parts.push(' ');
    }
    this.#owed = 0;
    this.#space = false;
    this.#joined = false;
    this.#atTab = false;
    this.#parts.push(part);
  }
}

/** White space that folds: space, tab, line feed, form feed, carriage return. */
function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d || code === 0x0c;
}
