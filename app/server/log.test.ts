import { DrizzleQueryError } from 'drizzle-orm/errors';
import { expect, it } from 'vitest';
import { createLog } from './log.server';

it('an error is logged without the data of the query that failed', () => {
  const lines: string[] = [];
  const log = createLog('info', { write: (line) => lines.push(line) });
  const refused = Object.assign(new Error('invalid input syntax for type date: "Zoé Martin"'), {
    severity: 'ERROR',
    code: '22007',
    detail: 'Key (email)=(zoe@centre.example) already exists.',
  });
  const params = ['zoe@centre.example', { text: 'Bonjour Zoé' }];
  log.error({ err: new DrizzleQueryError('insert into enrolments', params, refused) }, 'request failed');
  expect(lines.join()).not.toMatch(/zo[eé]/i);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    msg: 'request failed',
    err: {
      type: 'DrizzleQueryError',
      message: 'Failed query: insert into enrolments',
      frames: expect.arrayContaining([expect.stringContaining('log.test.ts')]),
      cause: { code: '22007', message: 'invalid input syntax for type date' },
    },
  });
});
