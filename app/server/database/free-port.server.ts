import { createServer } from 'node:net';

function listenOn(port: number): Promise<number | undefined> {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', () => done(undefined));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : undefined));
    });
  });
}

/** Whether nobody listens on that port of 127.0.0.1. */
export const isFree = async (port: number): Promise<boolean> => (await listenOn(port)) !== undefined;

/** A port of 127.0.0.1 nobody listens on. */
export async function freePort(): Promise<number> {
  const port = await listenOn(0);
  if (!port) throw new Error('no free port on 127.0.0.1');
  return port;
}
