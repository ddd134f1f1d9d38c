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

// With this set, as behind some proxies, Node reads a file of certificates before anything else, and
// longer than all that is measured here. It is the network's and nobody's tool; nothing inherits it.
if (process.env['NODE_EXTRA_CA_CERTS'] !== undefined) {
  console.log('NODE_EXTRA_CA_CERTS is set here; the processes that are measured run without it.');
  delete process.env['NODE_EXTRA_CA_CERTS'];
}

const asked = process.argv.slice(2);
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length === 0 || asked.includes(name)) await bench();
}
