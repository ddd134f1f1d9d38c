import { buildingBench } from './building.ts';
import { citationBench } from './citations.ts';
import { commandBench } from './commands.ts';
import { renderingBench } from './rendering.ts';
import { validationBench } from './validation.ts';

/** `npm run bench` runs all; `npm run bench -- commands` one of them. */
const benches = {
  commands: commandBench,
  rendering: () => renderingBench(),
  building: () => buildingBench(),
  citations: citationBench,
  validation: () => validationBench(),
};

const asked = process.argv.slice(2);
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length === 0 || asked.includes(name)) await bench();
}
