import { watch, type FSWatcher } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { whatIsAt } from '../../check/files.ts';

/** What is watched: folders with all that is in them, and single files. */
export interface Watched {
  readonly folders: readonly string[];
  readonly files: ReadonlySet<string>;
}

export interface Watcher {
  /** Watches these from now on, and nothing else. */
  readonly watch: (watched: Watched) => void;
  readonly close: () => void;
}

/** So long, in milliseconds, changes are waited for that belong together. */
const together = 30;

/**
 * Calls back with the files that have changed. A single file is watched through its folder, since
 * many editors replace it at every change, and since it may not be there yet.
 */
export function startWatching(changed: (paths: ReadonlySet<string>) => void): Watcher {
  const watchers = new Map<string, FSWatcher>();
  let files: ReadonlySet<string> = new Set();
  let paths = new Set<string>();
  let timer: NodeJS.Timeout | undefined;

  const notice = (path: string): void => {
    paths.add(path);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const seen = paths;
      paths = new Set();
      changed(seen);
    }, together);
  };
  const open = (folder: string, recursive: boolean): FSWatcher => {
    const watcher = watch(folder, { recursive }, (_event, name) => {
      const path = name === null ? folder : join(folder, name);
      if (recursive || files.has(path)) notice(path);
    });
    // A folder that is gone tells so by an error; its own folder has told of it, too.
    return watcher.on('error', () => {
      watcher.close();
    });
  };
  return {
    watch: (watched) => {
      files = watched.files;
      const wanted = wantedFolders(watched);
      for (const [key, watcher] of watchers) {
        if (wanted.has(key)) continue;
        watcher.close();
        watchers.delete(key);
      }
      for (const [key, { folder, recursive }] of wanted)
        if (!watchers.has(key)) watchers.set(key, open(folder, recursive));
    },
    close: () => {
      clearTimeout(timer);
      for (const watcher of watchers.values()) watcher.close();
    },
  };
}

interface WantedFolder {
  readonly folder: string;
  readonly recursive: boolean;
}

/** The folders that are there, each once. */
function wantedFolders({ folders, files }: Watched): ReadonlyMap<string, WantedFolder> {
  const wanted = [
    ...folders.map((folder) => ({ folder: resolve(folder), recursive: true })),
    ...[...files].map((file) => ({ folder: dirname(file), recursive: false })),
  ];
  return new Map(
    wanted
      .filter(({ folder }) => whatIsAt(folder)?.isDirectory())
      .map((one) => [`${one.folder} ${String(one.recursive)}`, one]),
  );
}
