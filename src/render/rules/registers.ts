import { block, inline, paragraph } from '../build.ts';
import type { Rule } from '../context.ts';
import { sentence } from '../sentence.ts';

/** Birth and death by the signs that all genealogists know. */
const life = { by: ' · ', lead: { birth: '* ', death: '† ' } };

/** Persons, places, organisations and events described in a text (TEI P5, 14). */
export const registers: Readonly<Record<string, Rule>> = {
  standOff: block('section'),
  listPerson: block(),
  listPlace: block(),
  listOrg: block(),
  listEvent: block(),
  listObject: block(),
  listNym: block(),
  listRelation: block(),
  listWit: block(),
  person: sentence('div', life),
  personGrp: sentence('div', life),
  place: sentence('div', life),
  org: sentence('div', life),
  event: block(),
  object: sentence('div', life),
  nym: block(),
  relation: block(),
  relationGrp: block(),
  witness: block(),
  birth: inline(),
  death: inline(),
  floruit: inline(),
  sex: inline(),
  gender: inline(),
  age: inline(),
  faith: inline(),
  nationality: inline(),
  residence: inline(),
  education: inline(),
  state: inline(),
  trait: inline(),
  population: inline(),
  climate: inline(),
  terrain: inline(),
  socecStatus: inline(),
  langKnowledge: inline(),
  langKnown: inline(),
  objectIdentifier: inline(),
  correspDesc: block(),
  correspAction: paragraph(),
  correspContext: paragraph(),
};
