/**
 * Counts a term, unit by unit in their order, and writes postings as the steps from one to the next,
 * in base 36: `3,1,4*2`. Until then they are numbers, which take a tenth of the memory.
 */
export class PostingsWriter {
  /** Units and their counts by turns. */
  readonly #numbers: number[] = [];

  add(unit: number): void {
    const numbers = this.#numbers;
    const { length } = numbers;
    if (numbers[length - 2] === unit) numbers[length - 1] = (numbers[length - 1] ?? 0) + 1;
    else numbers.push(unit, 1);
  }

  toString(): string {
    const steps: string[] = [];
    let last = 0;
    for (let index = 0; index < this.#numbers.length; index += 2) {
      const [unit = 0, count = 0] = this.#numbers.slice(index, index + 2);
      const step = (unit - last).toString(36);
      steps.push(count > 1 ? `${step}*${count}` : step);
      last = unit;
    }
    return steps.join(',');
  }
}
