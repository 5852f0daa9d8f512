import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { read, utils, write } from 'xlsx';
import { auditLog } from '#db/schema';
import { buildCentre, buildStaff } from '#tests/support/builders';
import { SHIPPED_GRIDS, shippedReferential, type ShippedCode } from '#tests/support/shipped-referential';
import { useTestDatabase } from '#tests/support/server/database';
import { useTestServer } from '#tests/support/server/test-server';
import { Visitor } from '#tests/support/server/visitor';
import { readGridFile } from '~/server/referentials/grid-file.server';
import { selectCentreReferential } from '~/server/referentials/centre-referentials.server';
import { installReferential } from '~/server/scenarios/install.server';

const database = useTestDatabase();
const server = useTestServer(database);
const codes = Object.keys(SHIPPED_GRIDS) as ShippedCode[];

let admin: Visitor;
let examiner: Visitor;
let elsewhere: Visitor;
let centreId = '';

beforeAll(async () => {
  for (const code of codes) await installReferential(database.db, shippedReferential(code));
  const [here, there] = [await buildCentre(database.db), await buildCentre(database.db)];
  centreId = here.id;
  const signed = async (id: string, role: 'admin' | 'examiner') => {
    const visitor = new Visitor(server.address);
    await visitor.signInAsStaff(await buildStaff(database.db, { centreId: id, roles: [role] }));
    return visitor;
  };
  [admin, examiner, elsewhere] = [
    await signed(here.id, 'admin'),
    await signed(here.id, 'examiner'),
    await signed(there.id, 'admin'),
  ];
});

const bytesOf = async (visitor: Visitor, path: string): Promise<Buffer> => {
  const response = await visitor.get(path);
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
};
const sent = (visitor: Visitor, bytes: Buffer, name: string, address = '/referentiels/importer') => {
  const form = new FormData();
  form.set('intent', 'preview');
  form.set('fichier', new File([new Uint8Array(bytes)], name));
  return visitor.postForm(address, form);
};
/** An export with some cells of the sheet of criteria changed. */
function edited(bytes: Buffer, change: (rows: unknown[][]) => void): Buffer {
  const book = read(bytes);
  const rows = utils.sheet_to_json<unknown[]>(book.Sheets['Critères']!, { header: 1 });
  change(rows);
  book.Sheets['Critères'] = utils.aoa_to_sheet(rows);
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}
/** Reads the whole answer: a page left half read keeps its request under way, and the server from stopping. */
const statusOf = async (asked: Promise<Response>): Promise<number> => {
  const response = await asked;
  await response.arrayBuffer();
  return response.status;
};
/** The page's text, with plain spaces. */
const text = async (response: Response): Promise<string> =>
  (await response.text()).replace(/[\u00a0\u202f]/g, ' ');

describe('the referentials of a centre', () => {
  it('are read by all its staff, and imported by its admin alone', async () => {
    const list = await text(await examiner.get('/referentiels'));
    for (const code of codes) expect(list).toContain(shippedReferential(code).title);
    expect(await statusOf(examiner.get('/referentiels/DC'))).toBe(200);
    expect(await statusOf(examiner.get('/referentiels/importer'))).toBe(403);
    expect(await statusOf(sent(examiner, Buffer.from('{}'), 'x.json'))).toBe(403);
    expect(await statusOf(examiner.post('/referentiels/DC', { intent: 'reset' }))).toBe(403);
    expect(await statusOf(admin.get('/referentiels/INCONNU'))).toBe(404);
    const stranger = await new Visitor(server.address).get('/referentiels/AC');
    expect(stranger.headers.get('location')).toMatch(/^\/connexion\?/);
  });

  it.each(codes)('%s comes back whole from both of its downloads', async (code) => {
    for (const file of ['grille.xlsx', 'case.json']) {
      const read = readGridFile(await bytesOf(examiner, `/referentiels/${code}/${file}`));
      expect(read.problems).toEqual([]);
      expect(read.grid).toEqual(shippedReferential(code));
    }
  });
});

describe('an import', () => {
  it('shows what would change, changes it once asked, for this centre alone, and can be put back', async () => {
    const official = 'Énoncé officiel du certificateur.';
    const bytes = edited(await bytesOf(admin, '/referentiels/DC/grille.xlsx'), (rows) => {
      rows[1]![3] = official;
      rows[2]![3] = '=HYPERLINK("http://x.example")';
      rows.push([...rows[1]!.slice(0, 2), 'DC.C9.9.99', 'Critère inconnu.']);
    });
    const preview = await text(await sent(admin, bytes, 'officiel.xlsx', '/referentiels/importer?code=DC'));
    expect(preview).toContain('2 textes changeraient');
    expect(preview).toContain(official);
    expect(preview).toContain('DC.C9.9.99');
    expect((await selectCentreReferential(database.db, centreId, 'DC')).wording).toEqual({});

    const textes = JSON.stringify([
      { place: 'criterion/DC.C1.1.01/text', next: official },
      { place: 'criterion/DC.C1.1.02/text', next: '=HYPERLINK("http://x.example")' },
      { place: 'criterion/DC.C9.9.99/text', next: 'Critère inconnu.' },
    ]);
    const applied = await admin.post('/referentiels/importer', {
      intent: 'apply',
      code: 'DC',
      textes,
      'garder-0': '1',
      'garder-1': '1',
      'garder-2': '1',
    });
    expect(applied.headers.get('location')).toBe('/referentiels/DC');
    expect(Object.keys((await selectCentreReferential(database.db, centreId, 'DC')).wording)).toEqual([
      'criterion/DC.C1.1.01/text',
      'criterion/DC.C1.1.02/text',
    ]);
    expect(await text(await examiner.get('/referentiels/DC'))).toContain(official);
    expect(await text(await elsewhere.get('/referentiels/DC'))).not.toContain(official);

    const exported = await bytesOf(admin, '/referentiels/DC/grille.xlsx');
    const cell = read(exported, { cellFormula: true }).Sheets['Critères']!.D3 as { t: string; f?: string };
    expect([cell.t, cell.f]).toEqual(['s', undefined]);
    expect(readGridFile(exported).texts.get('criterion/DC.C1.1.01/text')).toBe(official);

    expect(await statusOf(admin.post('/referentiels/DC', { intent: 'reset' }))).toBe(200);
    expect(await text(await examiner.get('/referentiels/DC'))).not.toContain(official);
    const acts = await database.db.select().from(auditLog).where(eq(auditLog.centreId, centreId));
    expect(acts.map((one) => one.act)).toEqual(['referential.worded', 'referential.worded']);
  });

  it('says by sheet, row and column what a workbook lacks, and changes nothing', async () => {
    const bytes = edited(await bytesOf(admin, '/referentiels/AC/grille.xlsx'), (rows) =>
      rows.forEach((row) => row.splice(3, 1)),
    );
    const page = await text(await sent(admin, bytes, 'sans-enonce.xlsx'));
    expect(page).toContain('rien ne peut être repris');
    expect(page).toContain('La colonne « Énoncé » manque');
  });

  it.each([
    ['an empty file', Buffer.alloc(0)],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex')],
    ['half a workbook', Buffer.from('PK\u0003\u0004abc', 'latin1')],
    ['broken JSON', Buffer.from('{"CFDocument":')],
    ['another JSON', Buffer.from('{"a":1}')],
    ['a huge file', Buffer.alloc(3_100_000, 32)],
  ])('refuses %s in words', async (_, bytes) => {
    const response = await sent(admin, bytes, 'fichier');
    expect(response.status).toBe(200);
    expect(await text(response)).toMatch(/rien ne peut être repris|Choisissez un fichier/);
  });

  it('does not open an archive that claims to be immense, nor reads columns without end', () => {
    const cells = { '!ref': 'A1:XFD2', A1: { t: 's', v: 'Identifiant' }, XFD1: { t: 's', v: 'Énoncé' } };
    const bytes = write(
      { SheetNames: ['Critères'], Sheets: { Critères: cells } },
      {
        type: 'buffer',
        bookType: 'xlsx',
      },
    ) as Buffer;
    expect(readGridFile(bytes).problems).toContainEqual(
      expect.objectContaining({ severity: 'error', sheet: 'Critères', column: 'Énoncé' }),
    );
    const directory = bytes.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
    bytes.writeUInt32LE(4_000_000_000, directory + 24);
    expect(readGridFile(bytes).problems).toMatchObject([{ severity: 'error', sheet: 'Fichier' }]);
  });

  it('installs a grid of the centre’s own, that no other centre sees', async () => {
    const { modalities, ...grid } = shippedReferential('AC');
    const own = JSON.stringify({
      ...grid,
      modalities: modalities.filter((one) => !one.covers.includes('AC')),
      code: 'MAISON',
      idPrefix: 'AC',
      title: 'Grille maison',
    });
    const done = await admin.post('/referentiels/importer', { intent: 'install', grille: own });
    expect(done.headers.get('location')).toBe('/referentiels/MAISON');
    expect(await text(await examiner.get('/referentiels'))).toContain('Grille maison');
    expect(await statusOf(elsewhere.get('/referentiels/MAISON'))).toBe(404);
    const twice = await admin.post('/referentiels/importer', { intent: 'install', grille: own });
    expect(await text(twice)).toContain('déjà dans la liste');
  });
});

describe('the settings of a centre', () => {
  it('are kept where the certifier leaves the rule open, and refused when they are none', async () => {
    const form = { intent: 'settings', criterionToCompetence: 'all-met', blocksAwardedAlone: 'true' };
    expect(await statusOf(admin.post('/referentiels/CQPM-TCI', form))).toBe(200);
    expect((await selectCentreReferential(database.db, centreId, 'CQPM-TCI')).settings).toEqual({
      criterionToCompetence: 'all-met',
      blocksAwardedAlone: true,
    });
    const page = await text(await examiner.get('/referentiels/CQPM-TCI'));
    expect(page).toContain('réglage du centre');
    const bad = await admin.post('/referentiels/CQPM-TCI', { ...form, criterionToCompetence: 'au-flair' });
    expect(bad.status).toBe(400);
    await bad.arrayBuffer();
  });
});
