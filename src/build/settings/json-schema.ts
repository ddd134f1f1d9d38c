import { kindWords, schemaOf } from './kinds.ts';
import { settings, type Setting } from './table.ts';

/** The file beside the schemas for TEI; `variorum init` copies it with them. */
export const schemaFile = 'schema/variorum.config.schema.json';

const all = Object.entries(settings) as readonly (readonly [string, Setting])[];

/** The JSON Schema of a configuration, which gives completion and help in editors. */
export function configSchema(): string {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Configuration of a Variorum edition',
    type: 'object',
    properties: {
      $schema: { type: 'string' },
      ...Object.fromEntries(
        all.map(([name, { about, value, example }]) => [
          name,
          { description: about, ...schemaOf(value), examples: [example] },
        ]),
      ),
    },
    additionalProperties: false,
  };
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}

/** docs/configuration.md. */
export function configDocs(): string {
  const sections = all.map(([name, { about, value, otherwise, example }]) => {
    const lines = [
      `## ${name}`,
      about,
      `*Holds* ${kindWords(value)}. *If it is not given:* ${otherwise}.`,
      `\`\`\`json\n${JSON.stringify({ [name]: example }, undefined, 2)}\n\`\`\``,
    ];
    return lines.join('\n\n');
  });
  const head = `# Configuration

An edition is configured by \`variorum.json\` beside its documents, or by the field \`variorum\` of its package.json. Nothing
must be set. With \`"$schema": "./${schemaFile}"\` editors complete and check the file, without the network;
\`variorum init\` writes it so.
`;
  return `${[head, ...sections].join('\n')}\n`
    .replace(/\n## /g, '\n\n## ')
    .replace(/\n{3,}/g, '\n\n');
}
