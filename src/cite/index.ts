import type { CitationRecord } from '../edition/citation/index.ts';
import type { WriteOptions } from './format.ts';
import { formats } from './formats/index.ts';
import { render, type Markup } from './styles/rich.ts';
import { styles } from './styles/index.ts';

export type { Format, WriteOptions } from './format.ts';
export type { Locator, Passage } from './passage.ts';
export type { Style } from './styles/index.ts';
export type { Markup } from './styles/rich.ts';
export { formats } from './formats/index.ts';
export { styles } from './styles/index.ts';
export { citationKeys, keyChoices } from './keys.ts';

export type CiteOptions = Pick<WriteOptions, 'passage' | 'edition'> & {
  /** The name of a format; a style is not used then. */
  readonly format?: string;
  /** The name of a style; `chicago-notes` if neither is given. */
  readonly style?: string;
  /** Of formatted styles. */
  readonly markup?: Markup;
};

/** Writes one record in a format or a style of the tables. An unknown name is a caller's mistake. */
export function cite(record: CitationRecord, options: CiteOptions = {}): string {
  const { format: formatName, style: styleName = 'chicago-notes', markup = 'plain' } = options;
  const { passage, edition } = options;
  if (formatName !== undefined) {
    const format = formats.find(({ name }) => name === formatName);
    if (!format) throw new RangeError(`There is no citation format “${formatName}”.`);
    return format.write([record], { ...(passage && { passage }), ...(edition && { edition }) });
  }
  const style = styles.find(({ name }) => name === styleName);
  if (!style) throw new RangeError(`There is no citation style “${styleName}”.`);
  return style
    .write(record, passage)
    .map((line) => render(line, markup))
    .join('\n');
}
