import { extname, posix } from 'node:path';
import type { Look } from '../site/edition.ts';
import type { Config } from './config.ts';
import { readOwnFile } from './own-file.ts';
import { findFonts, type Fonts } from './fonts/fonts.ts';
import { reason } from './reason.ts';

/** The edition's own style sheets and logo: their addresses, and the files themselves. */
export interface OwnLook {
  readonly look: Look;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly fonts: Fonts | undefined;
}

/** They keep their places below `own/`, so that a style sheet finds the files that it names. */
export function readLook(config: Config): OwnLook | { readonly problem: string } {
  const files = new Map<string, Uint8Array>();
  const fonts = config.fonts === 'bundled' ? findFonts() : undefined;
  if (fonts && 'problem' in fonts) return fonts;
  const add = (file: string): string => {
    const href = `own/${posix.normalize(file.replaceAll('\\', '/'))}`;
    files.set(href, readOwnFile(config.root, file));
    return encodeURI(href);
  };
  let current = '';
  try {
    const hrefs = config.styles.map((file) => {
      current = file;
      return add(file);
    });
    current = config.logo ?? '';
    const logo = config.logo === undefined ? undefined : add(config.logo);
    const styles = hrefs.filter((href) => extname(href) === '.css');
    return { look: { logo, styles, fonts: fonts !== undefined }, files, fonts };
  } catch (error) {
    return { problem: `The file ${current} of the configuration cannot be read: ${reason(error)}` };
  }
}
