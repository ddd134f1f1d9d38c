import type { Load } from '../search/ask.ts';

/** Loads files of the index, each once, by scripts: files opened from a disk cannot be fetched. */
export function loaderOf(folder: string, version: string): Load {
  const loading = new Map<string, Promise<unknown>>();
  return (name) => {
    const promise = loading.get(name) ?? load(name, `${folder}${name}.js?v=${version}`);
    loading.set(name, promise);
    // What failed may be tried again.
    promise.catch(() => loading.delete(name));
    return promise;
  };
}

function load(name: string, address: string): Promise<unknown> {
  const holder = globalThis as { variorumSearch?: Record<string, unknown> };
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.addEventListener('load', () => {
      script.remove();
      const data = holder.variorumSearch?.[name];
      if (data === undefined) reject(new Error(`${name} is empty`));
      else resolve(data);
    });
    script.addEventListener('error', () => {
      script.remove();
      reject(new Error(`${name} cannot be loaded`));
    });
    document.head.append(script);
  });
}
