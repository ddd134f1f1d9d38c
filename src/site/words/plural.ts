/** The forms of a phrase with a number (Unicode CLDR, Language Plural Rules); `#` stands for it. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {
  readonly other: string;
};

/** The phrase for a number, in the form that the language asks for. */
export function counted(count: number, forms: Plural, language: string): string {
  const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
  return form.replace('#', count.toLocaleString(language));
}

/** A phrase of one language as a function of its number. Rules of a language take long to load. */
export function counting(language: string, forms: Plural): (count: number) => string {
  let rules: Intl.PluralRules | undefined;
  let numbers: Intl.NumberFormat | undefined;
  return (count) => {
    rules ??= new Intl.PluralRules(language);
    numbers ??= new Intl.NumberFormat(language);
    return (forms[rules.select(count)] ?? forms.other).replace('#', numbers.format(count));
  };
}
