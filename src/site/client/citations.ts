import type { Citations } from './choice.ts';
import { loadScript } from './scripts.ts';

/** The citations of this page, which it loads once. */
export async function loadCitations(address: string): Promise<Citations> {
  await loadScript(address);
  const { variorumCitations } = globalThis as { variorumCitations?: Citations };
  if (!variorumCitations) throw new Error('the citations are empty');
  return variorumCitations;
}
