import { afterEach, expect, it, vi } from 'vitest';
import { readPulse } from './use-pulse';

afterEach(() => vi.unstubAllGlobals());

const answering = (status: number, body = '', headers: Record<string, string> = {}) =>
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { status, headers })));

it.each([
  [404, 'denied'],
  [403, 'denied'],
  [401, 'signed-out'],
  [503, 'unreachable'],
  [200, 'unreachable'],
] as const)('a look at the desk answered %i is %s', async (status, meaning) => {
  answering(status);
  expect(await readPulse('/passage/a1/etat')).toBe(meaning);
});

it('reads where the attempt stands', async () => {
  const pulse = { seq: 12, status: 'in-progress' };
  answering(200, JSON.stringify(pulse), { 'Content-Type': 'application/json' });
  expect(await readPulse('/passage/a1/etat')).toEqual(pulse);
});
