import { expect, it } from 'vitest';
import { attribute, descendants, path, plainText } from '../../src/xml/query.ts';
import { edition } from './support.ts';

// The header must hold, in places of its own, all that a citation of the document is made from.
// This reads it as plainly as can be; the citation formats are tested where they are written.
it('the header has the facts of the Chicago note, in its words', () => {
  const file = path(edition, 'teiHeader', 'fileDesc');
  const manuscript = path(file, 'sourceDesc', 'msDesc');
  const item = path(manuscript, 'msContents', 'msItem');
  const identifier = path(manuscript, 'msIdentifier');

  const statements = file ? descendants(file, 'respStmt') : [];
  const translator = statements.find((statement) =>
    descendants(statement, 'resp').some((resp) => attribute(resp, 'key') === 'trl'),
  );
  const creation = path(edition, 'teiHeader', 'profileDesc', 'creation');
  const held = creation
    ? descendants(creation, 'date').find((date) => attribute(date, 'type') === 'conversation')
    : undefined;
  const day = new Date((held && attribute(held, 'when')) ?? Number.NaN).toLocaleDateString(
    'en-US',
    {
      dateStyle: 'long',
      timeZone: 'UTC',
    },
  );
  const shelfmark = identifier ? descendants(identifier, 'collection') : [];
  const location = [
    path(identifier, 'repository'),
    ...shelfmark,
    path(identifier, 'idno'),
    path(item, 'locus'),
  ].map(plainText);

  const author = plainText(path(file, 'titleStmt', 'author'));
  const translated = plainText(path(translator, 'persName'));
  const title = plainText(path(item, 'title'));
  expect(`${author}, “${title},” trans. ${translated}, ${day}, ${location.join(', ')}.`).toBe(
    'V. I. Ivanov, “Memorandum of Conversation with the Ambassador of the Peoples Republic of ' +
      'China to the DPRK Qiao Xiaoguang,” trans. James F. Person, September 4, 1956, RGANI, ' +
      'Fond 5, Opis 28, Delo 410, Listy 322–325.',
  );
});
