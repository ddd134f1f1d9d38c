/** The part of citeproc-js 1.4 that is used here; the package has no types of its own. */
declare module 'citeproc' {
  interface System {
    readonly retrieveLocale: (language: string) => string;
    readonly retrieveItem: (id: string) => unknown;
  }

  interface Citation {
    readonly citationItems: readonly Readonly<Record<string, string>>[];
    readonly properties: { readonly noteIndex: number };
  }

  interface Engine {
    /** `class` of the style: `note` or `in-text`. */
    readonly opt: { readonly xclass: string };
    setOutputFormat(format: 'text' | 'html'): void;
    updateItems(ids: readonly string[]): void;
    makeBibliography(): readonly [unknown, readonly string[]] | false;
    previewCitationCluster(
      citation: Citation,
      before: readonly unknown[],
      after: readonly unknown[],
      format: 'text' | 'html',
    ): string;
  }

  export interface Processor {
    readonly Engine: new (system: System, style: string, language?: string) => Engine;
  }

  const CSL: Processor;
  export default CSL;
}
