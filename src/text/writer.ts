/** Collects text as a page shows it: white space folds, and blocks are parted by lines. */
export class Writer {
  #text = '';
  /** Line feeds owed before the next word. */
  #owed = 0;
  /** Whether white space stands before the next word. */
  #space = false;
  /** Whether block boundaries are passed over until the next word. */
  #joined = false;

  /** Text of which runs of white space are one space (CSS Text, 4.1 `white-space: normal`). */
  words(value: string): void {
    for (const part of value.match(/[ \t\r\n\f]+|[^ \t\r\n\f]+/g) ?? []) {
      if (/^[ \t\r\n\f]/.test(part)) this.#space = true;
      else this.#put(part);
    }
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
    if (this.#text !== '') this.#text += '\n'.repeat(this.#owed);
    this.#owed = 0;
    this.#space = false;
    this.#joined = true;
  }

  /** The end of a table cell. */
  tab(): void {
    this.#text += '\t';
    this.#owed = 0;
    this.#space = false;
    this.#joined = false;
  }

  end(): string {
    const text = this.#text.replace(/[ \t]+$/gm, '');
    return text === '' ? '' : `${text}\n`;
  }

  #put(part: string): void {
    if (this.#text !== '') {
      if (this.#owed > 0) this.#text += '\n'.repeat(this.#owed);
      else if (this.#space && !/[\t\n]$/.test(this.#text)) this.#text += ' ';
    }
    this.#owed = 0;
    this.#space = false;
    this.#joined = false;
    this.#text += part;
  }
}
