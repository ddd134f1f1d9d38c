import { makeCard } from './card.ts';
import { startReferences } from './copy-reference.ts';
import { startCopying } from './copy.ts';
import { startCiting } from './dialog.ts';
import { startEntries } from './entries.ts';
import { startFind } from './find.ts';
import { startLayers } from './layers.ts';
import { startMarks } from './marks.ts';
import { startNameCards } from './name-cards.ts';
import { startNames } from './names.ts';
import { startNotes } from './notes.ts';
import { startPrinting } from './print.ts';
import { readerOf } from './reader.ts';
import { startSideNotes } from './sidenotes.ts';

// The page is whole without this script; each part adds one convenience.
startLayers();
startNames();
startMarks();
startFind();
startCopying();
startCiting();
startPrinting();
const reader = readerOf();
if (reader) {
  const { article, text, words } = reader;
  const card = makeCard(words.close);
  startNotes(text, card, words);
  startEntries(text, card);
  startSideNotes(article, text);
  startNameCards(article, text, card);
  startReferences(text, card, words);
}
