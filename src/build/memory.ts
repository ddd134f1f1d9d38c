import type { Checked } from '../check/check.ts';
import type { ChosenSchema } from '../check/schemas.ts';
import type { EditedDocument } from '../edition/document.ts';
import type { Finding } from '../finding/finding.ts';
import type { DocumentPart } from '../site/document-part.ts';
import type { Assets } from '../site/pages/assets.ts';
import type { Config } from './config.ts';

/** What a build has made, for the next to take again where it is certain to be the same. */
export interface Memory {
  /** What every document was made with; of other settings nothing is taken again. */
  readonly settings: { readonly config: Config; readonly assets: Assets } | undefined;
  readonly checks: ReadonlyMap<string, RememberedCheck>;
  readonly documents: ReadonlyMap<EditedDocument, MadeDocument>;
}

export interface RememberedCheck {
  readonly bytes: Uint8Array;
  readonly schema: ChosenSchema | undefined;
  /** Whether no other file was looked at: none included, no pointer followed out of the file. */
  readonly alone: boolean;
  readonly checked: Checked;
}

/** A document's part of the site, and what rendering it has found. */
export interface MadeDocument {
  /** The frame of the edition and the images of the document; see src/site/frame.ts. */
  readonly frame: string;
  readonly part: DocumentPart;
  readonly findings: readonly Finding[];
  /** Whether all its words are published. */
  readonly isWhole: boolean;
}

/** The memory of somebody who has built nothing yet. */
export const noMemory: Memory = { settings: undefined, checks: new Map(), documents: new Map() };
