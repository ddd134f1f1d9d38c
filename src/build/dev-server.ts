import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the server shows at a moment: the files of the site, and the findings over them as text. */
export interface Shown {
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  readonly findings: string;
}

export interface DevServer {
  readonly port: number;
  /** Shows something new, and has open pages load again. */
  readonly show: (shown: Shown) => void;
  readonly close: () => void;
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  woff2: 'font/woff2',
  xml: 'application/xml; charset=utf-8',
};

/** Serves a site from memory on this machine only (127.0.0.1), for whoever is editing it. */
export function startDevServer(first: Shown, port: number): Promise<DevServer> {
  let shown = first;
  const listeners = new Set<ServerResponse>();
  const server: Server = createServer((request, response) => {
    const path = decodedPath(request.url ?? '/');
    if (path === '_dev/changes') {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write('retry: 500\n\n');
      listeners.add(response);
      request.on('close', () => listeners.delete(response));
      return;
    }
    const file = path === '' ? 'index.html' : path;
    const text =
      file === '_dev/script.js'
        ? script
        : file === '_dev/findings.txt'
          ? shown.findings
          : shown.files.get(file);
    const type = types[file.replace(/^.*\./, '')] ?? 'text/plain; charset=utf-8';
    response.writeHead(text === undefined ? 404 : 200, {
      'content-type': text === undefined ? 'text/plain' : type,
      'cache-control': 'no-store',
    });
    response.end(
      text === undefined
        ? `There is no ${file}.`
        : type.startsWith('text/html')
          ? withScript(text)
          : text,
    );
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      resolve({
        port: (server.address() as AddressInfo).port,
        show: (next) => {
          shown = next;
          for (const listener of listeners) listener.write('event: change\ndata: \n\n');
        },
        close: () => {
          for (const listener of listeners) listener.end();
          server.close();
        },
      });
    });
  });
}

function decodedPath(url: string): string {
  try {
    return decodeURIComponent(url.replace(/[?#].*$/, '').replace(/^\/+/, ''));
  } catch {
    return '';
  }
}

/** Pages let no script run but those of their own host, which this is while they are served here. */
function withScript(html: string | Uint8Array): string | Uint8Array {
  if (typeof html !== 'string') return html;
  return html.replace('</head>', '<script src="/_dev/script.js" defer></script></head>');
}

/** Loads the page again at a change, and lays the findings over it as plain text. */
const script = `
new EventSource('/_dev/changes').addEventListener('change', () => location.reload());
fetch('/_dev/findings.txt').then((answer) => answer.text()).then((text) => {
  if (text.trim() === '') return;
  const box = document.createElement('details');
  box.className = 'dev-findings';
  const lines = text.trim().split('\\n');
  const summary = document.createElement('summary');
  summary.textContent = lines[lines.length - 1];
  const all = document.createElement('pre');
  all.textContent = text;
  box.append(summary, all);
  document.body.append(box);
});
`;
