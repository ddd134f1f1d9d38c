/** What a file of the site holds. */
export type FileContent = string | Uint8Array;

/** The files of a site: paths with `/` and what they hold. */
export type SiteFiles = ReadonlyMap<string, FileContent>;

/** Takes a file as soon as it is made, so that nothing but the file in hand need be held. */
export type Put = (path: string, content: FileContent) => void;

export function putAll(files: SiteFiles, put: Put): void {
  for (const [path, content] of files) put(path, content);
}
