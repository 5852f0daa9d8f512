import type { BuiltCandidate, BuiltStaff } from '../builders';

/** A browser's worth of HTTP: keeps cookies, says where its requests come from, does not follow redirections. */
export class Visitor {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly address: string) {}

  get(path: string): Promise<Response> {
    return this.send(path, {});
  }

  post(path: string, form: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
    return this.send(path, {
      method: 'POST',
      body: new URLSearchParams(form),
      headers: { origin: this.address, ...headers },
    });
  }

  postJson(path: string, body: unknown): Promise<Response> {
    return this.send(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { origin: this.address, 'content-type': 'application/json' },
    });
  }

  /** A form with files. */
  postForm(path: string, form: FormData): Promise<Response> {
    return this.send(path, { method: 'POST', body: form, headers: { origin: this.address } });
  }

  signInAsStaff({ email, password }: BuiltStaff): Promise<Response> {
    return this.post('/connexion', { email, password });
  }

  signInAsCandidate({ sessionCode, personalCode }: BuiltCandidate): Promise<Response> {
    return this.post('/session', { session: sessionCode, code: personalCode });
  }

  private async send(path: string, init: RequestInit): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(this.address + path, {
      ...init,
      redirect: 'manual',
      headers: { ...(cookie && { cookie }), ...(init.headers as Record<string, string> | undefined) },
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';');
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      const ended = attributes.some((attribute) => /max-age=0/i.test(attribute));
      if (ended) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }
}
