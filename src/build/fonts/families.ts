/** A font of a package: which subsets it has, and the files of one. */
export interface Family {
  readonly name: string;
  readonly package: string;
  /** Faces of each subset: the end of the file name, and how CSS describes it. */
  readonly faces: readonly Face[];
}

export interface Face {
  readonly ending: string;
  readonly style: 'normal' | 'italic';
  readonly weight: string;
}

/**
 * The fonts that an edition brings along, in the order in which a browser asks them: a text font for
 * screens; one that has polytonic Greek, the phonetic alphabet and combining marks; Korean and Chinese.
 */
export const families: readonly Family[] = [
  {
    name: 'Source Serif 4 Variable',
    package: '@fontsource-variable/source-serif-4',
    faces: [
      { ending: 'wght-normal', style: 'normal', weight: '200 900' },
      { ending: 'wght-italic', style: 'italic', weight: '200 900' },
    ],
  },
  {
    name: 'Gentium Book Plus',
    package: '@fontsource/gentium-book-plus',
    faces: [
      { ending: '400-normal', style: 'normal', weight: '400' },
      { ending: '400-italic', style: 'italic', weight: '400' },
      { ending: '700-normal', style: 'normal', weight: '700' },
    ],
  },
  {
    name: 'Noto Serif KR Variable',
    package: '@fontsource-variable/noto-serif-kr',
    faces: [{ ending: 'wght-normal', style: 'normal', weight: '200 900' }],
  },
  {
    name: 'Noto Serif SC Variable',
    package: '@fontsource-variable/noto-serif-sc',
    faces: [{ ending: 'wght-normal', style: 'normal', weight: '200 900' }],
  },
];

/**
 * Stretches of Unicode in which the first font has gaps although its subset names them: phonetic
 * letters, and combining marks, which must come from the font of their letter.
 */
export const patchy: readonly (readonly [from: number, to: number])[] = [
  [0x250, 0x2af],
  [0x300, 0x36f],
];
