import { browserStorage } from '../outbox/browser-outbox';

export interface PostTest {
  /** Median of three answers; null when one did not come. */
  latencyMs: number | null;
  /** Whether this browser keeps what is typed. */
  canStore: boolean;
}

/** Tries what the exam needs of this computer: the way to the server and the browser's own storage. */
export async function testPost(basePath: string): Promise<PostTest> {
  return { latencyMs: await latencyOf(`${basePath}/etat`), canStore: canStore() };
}

async function latencyOf(url: string): Promise<number | null> {
  const times: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const startedAt = performance.now();
    try {
      const response = await fetch(url, { cache: 'no-store', signal: AbortSignal.timeout(8_000) });
      if (!response.ok) return null;
    } catch {
      return null;
    }
    times.push(performance.now() - startedAt);
  }
  return times.sort((a, b) => a - b)[1] ?? null;
}

function canStore(): boolean {
  try {
    const storage = browserStorage();
    storage?.setItem('comptoir.essai', 'oui');
    const kept = storage?.getItem('comptoir.essai') === 'oui';
    storage?.removeItem('comptoir.essai');
    return kept;
  } catch {
    return false;
  }
}
