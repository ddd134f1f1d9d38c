import { startCopying } from './copy.ts';
import { startCiting } from './dialog.ts';
import { startLayers } from './layers.ts';
import { startMarks } from './marks.ts';
import { startNames } from './names.ts';
import { startNotes } from './notes.ts';

// The page is whole without this script; each part adds one convenience.
startLayers();
startNames();
startNotes();
startMarks();
startCopying();
startCiting();
