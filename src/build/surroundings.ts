import type { SchemaContext } from '../check/schemas.ts';
import type { EditedDocument } from '../edition/document.ts';
import type { Transform } from '../render/render.ts';
import type { Put } from '../site/files.ts';
import type { Assets } from '../site/pages/assets.ts';
import type { OwnLook } from './look.ts';
import type { Memory } from './memory.ts';
import type { OwnPages } from './pages.ts';

/** What a build needs besides the configuration, and whom it tells. */
export interface BuildSurroundings {
  /** What checking the file of this name needs. */
  readonly checking: (file: string) => SchemaContext;
  /** What the edition's plug-ins make of the text of a page. */
  readonly transform?: Transform;
  /** Files of the edition's own making, besides those of the site. */
  readonly extra?: (documents: readonly EditedDocument[]) => ReadonlyMap<string, string>;
  readonly assets: Assets;
  /** Pages of the edition's own, read anew. */
  readonly pages?: () => OwnPages;
  /** Its own look, and the files of it. */
  readonly look?: OwnLook;
  /** Where the files go, each as soon as it is made. */
  readonly put: Put;
  /** What the build before has left; with it this one leaves something for the next. */
  readonly earlier?: Memory;
  readonly progress?: BuildProgress;
}

/** Hears how far a build is, before each document. */
export type BuildProgress = (stage: Stage, done: number, total: number, file: string) => void;
export type Stage = 'checking' | 'rendering';
