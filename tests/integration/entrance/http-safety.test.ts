import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { bodyLimits } from '~/server/http/body-limit.server';
import { useTestDatabase } from '#tests/support/server/database';
import { useTestServer } from '#tests/support/server/test-server';
import { Visitor } from '#tests/support/server/visitor';

const server = useTestServer(useTestDatabase());
const form = { email: 'a@b.example', password: 'x' };

describe('a write', () => {
  it('from another site is refused', async () => {
    const visitor = new Visitor(server.address);
    expect((await visitor.post('/connexion', form, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await visitor.post('/connexion', form, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await visitor.post('/connexion', form, { 'sec-fetch-site': 'same-site' })).status).toBe(403);
    expect((await visitor.post('/connexion', form, { origin: 'null' })).status).toBe(403);
  });

  it('that does not say where it comes from is refused', async () => {
    const answer = await fetch(`${server.address}/connexion`, {
      method: 'POST',
      body: new URLSearchParams(form),
    });
    expect(answer.status).toBe(403);
  });

  it('from our own pages is heard', async () => {
    const visitor = new Visitor(server.address);
    expect((await visitor.post('/connexion', form)).status).toBe(401);
    expect((await visitor.post('/connexion', form, { 'sec-fetch-site': 'same-origin' })).status).toBe(401);
  });

  it('that is too large, or of unknown size, is refused before it is read', async () => {
    expect(await announce({ 'content-length': String(bodyLimits.form + 1) })).toBe(413);
    expect(await announce({ 'transfer-encoding': 'chunked' })).toBe(411);
    // Only the addresses that take files read more.
    const files = {
      'content-length': String(bodyLimits.form + 1),
      'content-type': 'multipart/form-data; boundary=x',
    };
    expect(await announce(files)).toBe(413);
  });
});

/** Sends the headers of a write and nothing else. */
function announce(headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request(`${server.address}/connexion`, {
      method: 'POST',
      headers: { origin: server.address, ...headers },
    });
    sent.once('response', (response) => {
      resolve(response.statusCode);
      sent.destroy();
    });
    sent.once('error', reject);
    sent.flushHeaders();
  });
}

describe('a page', () => {
  it('runs only the scripts we wrote into it', async () => {
    const answer = await fetch(server.address);
    const policy = answer.headers.get('content-security-policy') ?? '';
    const nonce = /script-src 'self' 'nonce-([^']+)'/.exec(policy)?.[1];
    expect(nonce).toBeTruthy();
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    const scripts = [...(await answer.text()).matchAll(/<script([^>]*)>/g)].map(
      ([, attributes]) => attributes ?? '',
    );
    expect(scripts.length).toBeGreaterThan(0);
    for (const attributes of scripts) expect(attributes).toContain(`nonce="${nonce}"`);
  });

  it('has another nonce each time', async () => {
    const nonces = await Promise.all(
      [1, 2].map(async () => (await fetch(server.address)).headers.get('content-security-policy')),
    );
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  it('is not kept by browsers or proxies, while hashed files are kept for ever', async () => {
    const page = await fetch(server.address);
    expect(page.headers.get('cache-control')).toBe('no-store');
    const [asset] = /\/assets\/[^"]+\.js/.exec(await page.text()) ?? [''];
    expect((await fetch(server.address + asset)).headers.get('cache-control')).toContain('immutable');
  });

  it('that does not exist says so in French, whatever the address', async () => {
    const answer = await fetch(`${server.address}/nulle/part`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('Page introuvable');
    expect((await fetch(`${server.address}/%ff`)).status).toBe(400);
  });
});

it('says whether it is healthy', async () => {
  const answer = await fetch(`${server.address}/healthz`);
  expect([answer.status, await answer.json()]).toEqual([200, { status: 'ok' }]);
});
