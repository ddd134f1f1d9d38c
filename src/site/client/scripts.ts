const loading = new Map<string, Promise<void>>();

/** Loads a script of the edition once, when it is needed; files from a disk cannot be fetched. */
export function loadScript(address: string): Promise<void> {
  const known = loading.get(address);
  if (known) return known;
  const loaded = new Promise<void>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.addEventListener('load', () => {
      resolve();
    });
    script.addEventListener('error', () => {
      loading.delete(address);
      reject(new Error(`${address} cannot be loaded`));
    });
    document.head.append(script);
  });
  loading.set(address, loaded);
  return loaded;
}
