import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Root } from 'hast';
import type { Plugin } from 'unified';
import type { Content } from '../render/hast.ts';
import type { Transform } from '../render/render.ts';
import type { Config } from './config.ts';
import { reason } from './reason.ts';

/**
 * The rehype plug-ins that the configuration names, as one change of the text. They are code of the
 * edition, named by its own configuration; nothing of a document is ever run. unified is loaded only
 * here.
 */
export async function loadPlugins(
  config: Config,
): Promise<{ readonly transform: Transform | undefined } | { readonly problem: string }> {
  if (config.plugins.length === 0) return { transform: undefined };
  const { unified } = await import('unified');
  const processor = unified();
  for (const path of config.plugins) {
    try {
      const module = (await import(pathToFileURL(resolve(config.root, path)).href)) as {
        default?: unknown;
      };
      if (typeof module.default !== 'function')
        return { problem: `The plug-in ${path} has no function as its default export` };
      processor.use(module.default as Plugin<[], Root>);
    } catch (error) {
      return { problem: `The plug-in ${path} cannot be loaded: ${reason(error)}` };
    }
  }
  const frozen = processor.freeze();
  return {
    transform: (text) => {
      const tree: Root = { type: 'root', children: [...text] };
      const root = frozen.runSync(tree) as Root;
      return root.children.filter((node): node is Content => node.type !== 'doctype');
    },
  };
}
