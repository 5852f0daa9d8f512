import { randomUUID } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { Document, Packer, Paragraph } from 'docx';
import { beforeAll, describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { buildCandidate, buildCentre, buildSitting, buildStaff } from '#tests/support/builders';
import { useTestDatabase } from '#tests/support/server/database';
import { useTestServer } from '#tests/support/server/test-server';
import { Visitor } from '#tests/support/server/visitor';
import { shippedReferential } from '#tests/support/shipped-referential';
import { tinyScenario } from '#tests/support/tiny-scenario';
import type { Answer } from '~/domain/attempt/perform';
import { fileBounds, mediaTypes } from '~/domain/crm/files/records';
import { writePdf } from '~/server/exports/pdf.server';
import { installReferential, installScenario } from '~/server/scenarios/install.server';

const database = useTestDatabase();
const server = useTestServer(database);

let scenarioVersionId: string;
beforeAll(async () => {
  const { db } = server.services;
  scenarioVersionId = await installScenario(
    db,
    tinyScenario(),
    await installReferential(db, shippedReferential()),
  );
});

async function room() {
  const { db } = server.services;
  const { id: centreId } = await buildCentre(db);
  return { ...(await buildSitting(db, { centreId, scenarioVersionId })), centreId };
}

class Desk {
  constructor(
    readonly visitor: Visitor,
    readonly path: string,
  ) {}

  static async open(sitting: Awaited<ReturnType<typeof room>>): Promise<Desk> {
    const { db, candidateCodeSecret } = server.services;
    const visitor = new Visitor(server.address);
    const signedIn = await visitor.signInAsCandidate(await buildCandidate(db, candidateCodeSecret, sitting));
    const desk = new Desk(visitor, signedIn.headers.get('location') ?? '');
    await desk.act('StartAttempt', {});
    return desk;
  }

  get attemptId(): string {
    return this.path.split('/').at(-1) ?? '';
  }

  async act(type: string, fields: unknown): Promise<Answer> {
    const answer = await this.visitor.postJson(`${this.path}/actions`, {
      actionId: randomUUID(),
      type,
      fields,
    });
    return (await answer.json()) as Answer;
  }

  send(name: string, bytes: Uint8Array, actionId: string = randomUUID()): Promise<Response> {
    const form = new FormData();
    form.append('actionId', actionId);
    form.append('fichier', new File([bytes as Uint8Array<ArrayBuffer>], name));
    return this.visitor.postForm(`${this.path}/envoi-de-fichier`, form);
  }

  async attach(name: string, bytes: Uint8Array, actionId?: string): Promise<Answer> {
    return (await (await this.send(name, bytes, actionId)).json()) as Answer;
  }

  async file(id: string) {
    const { world } = await server.services.attempts.open(this.attemptId, Date.now());
    return world.tables.files.changed.get(id) ?? null;
  }
}

const workbook = (cells: Record<string, XLSX.CellObject>, name = 'Budget'): Uint8Array => {
  const sheet: XLSX.WorkSheet = { ...cells, '!ref': 'A1:D20' };
  return new Uint8Array(
    XLSX.write(
      { SheetNames: [name], Sheets: { [name]: sheet } },
      { type: 'buffer', bookType: 'xlsx' },
    ) as Buffer,
  );
};
const budget = (): Uint8Array =>
  workbook({
    A1: { t: 's', v: 'Poste' },
    B1: { t: 's', v: 'Montant' },
    A2: { t: 's', v: 'Salon' },
    B2: { t: 'n', v: 1250.5 },
    C2: { t: 'n', v: 46_056, z: 'dd/mm/yyyy' },
    B3: { t: 'n', v: 1250.5, f: 'SUM(B2:B2)' },
  });
const refusalOf = (answer: Answer): string => (answer.accepted ? 'accepted' : answer.rejection.message);

describe('an attached file', { timeout: 60_000 }, () => {
  it('is read whatever it is called, kept as facts of the journal, and given back byte for byte', async () => {
    const desk = await Desk.open(await room());
    const bytes = budget();
    const answer = await desk.attach('..\\temp\\budget salon.pdf', bytes);
    expect(answer).toMatchObject({ accepted: true, id: 'FI-1' });
    expect(await desk.file('FI-1')).toMatchObject({
      name: 'budget salon.xlsx',
      mediaType: mediaTypes.xlsx,
      size: bytes.byteLength,
      content: {
        kind: 'workbook',
        truncated: false,
        sheets: [
          {
            name: 'Budget',
            cells: [
              { at: 'A1', value: 'Poste', formula: null, format: null },
              { at: 'B1', value: 'Montant', formula: null, format: null },
              { at: 'A2', value: 'Salon', formula: null, format: null },
              { at: 'B2', value: 1250.5, formula: null, format: null },
              { at: 'C2', value: '2026-02-03', formula: null, format: 'dd/mm/yyyy' },
              { at: 'B3', value: 1250.5, formula: 'SUM(B2:B2)', format: null },
            ],
          },
        ],
      },
    });
    const given = await desk.visitor.get(`${desk.path}/fichiers/FI-1/contenu`);
    expect(given.headers.get('content-disposition')).toContain('attachment; filename="budget-salon.xlsx"');
    expect(given.headers.get('x-content-type-options')).toBe('nosniff');
    expect(given.headers.get('content-security-policy')).toContain('sandbox');
    expect(new Uint8Array(await given.arrayBuffer())).toEqual(bytes);
    const page = await (await desk.visitor.get(`${desk.path}/fichiers/FI-1`)).text();
    expect(page).toContain('SUM(B2:B2)');
  });

  it('may be a document or a PDF, whose words are kept', async () => {
    const desk = await Desk.open(await room());
    const docx = await Packer.toBuffer(
      new Document({
        sections: [{ children: [new Paragraph('Plan de visite'), new Paragraph('Trois clients')] }],
      }),
    );
    expect(await desk.attach('plan.docx', new Uint8Array(docx))).toMatchObject({ accepted: true });
    expect(await desk.file('FI-1')).toMatchObject({
      content: {
        kind: 'text',
        paragraphs: ['Plan de visite', 'Trois clients'],
        pages: null,
        truncated: false,
      },
    });
    const pdf = await writePdf({ content: ['Compte rendu', 'Potentiel : 12 000 €'] });
    expect(await desk.attach('compte rendu', new Uint8Array(pdf))).toMatchObject({ accepted: true });
    expect(await desk.file('FI-2')).toMatchObject({
      name: 'compte rendu.pdf',
      content: { kind: 'text', pages: 1, paragraphs: ['Compte rendu', expect.stringContaining('12 000 €')] },
    });
  });

  it('sent twice under one id is added once', async () => {
    const desk = await Desk.open(await room());
    const id = randomUUID();
    const first = await desk.attach('a.xlsx', budget(), id);
    expect(await desk.attach('a.xlsx', budget(), id)).toEqual(first);
    expect(await desk.file('FI-2')).toBeNull();
  });

  it('travels with a message and a deliverable, and cannot be taken off while it does', async () => {
    const desk = await Desk.open(await room());
    await desk.attach('a.xlsx', budget());
    const content = {
      to: [{ name: 'Direction', email: 'dominique@essai.example' }],
      cc: [],
      subject: 'Budget',
      body: '',
      attachments: [{ kind: 'file', id: 'FI-1' }],
      inReplyTo: null,
      relatedTo: null,
    };
    expect(await desk.act('SendMail', { draftId: null, content })).toMatchObject({ accepted: true });
    expect(refusalOf(await desk.act('RemoveFile', { id: 'FI-1' }))).toContain('message « Budget »');
    await desk.attach('b.xlsx', budget());
    expect(await desk.act('RemoveFile', { id: 'FI-2' })).toMatchObject({ accepted: true });
  });

  it('belongs to its attempt: others get 404, the examiner of the centre sees it in the replay', async () => {
    const sitting = await room();
    const desk = await Desk.open(sitting);
    await desk.attach('a.xlsx', budget());
    const address = `${desk.path}/fichiers/FI-1/contenu`;
    const other = await Desk.open(sitting);
    expect((await other.visitor.get(address)).status).toBe(404);
    expect((await other.visitor.get(`${other.path}/fichiers/FI-1/contenu`)).status).toBe(404);
    const stranger = new Desk(other.visitor, desk.path);
    expect((await stranger.send('b.xlsx', budget())).status).toBe(404);
    expect((await new Visitor(server.address).get(address)).status).toBe(302);

    const { world } = await server.services.attempts.open(desk.attemptId, Date.now());
    const replayed = `/evaluation/${desk.attemptId}/rejeu/${world.seq}/fichiers/FI-1/contenu`;
    const examiner = new Visitor(server.address);
    await examiner.signInAsStaff(
      await buildStaff(server.services.db, { centreId: sitting.centreId, roles: ['examiner'] }),
    );
    expect((await examiner.get(replayed)).status).toBe(200);
    const elsewhere = new Visitor(server.address);
    const { id: otherCentre } = await buildCentre(server.services.db);
    await elsewhere.signInAsStaff(
      await buildStaff(server.services.db, { centreId: otherCentre, roles: ['examiner'] }),
    );
    expect((await elsewhere.get(replayed)).status).toBe(404);
  });

  it('is never described by a browser', async () => {
    const desk = await Desk.open(await room());
    const forged = {
      name: 'a.xlsx',
      mediaType: mediaTypes.xlsx,
      size: 3,
      sha256: 'a'.repeat(64),
      content: { kind: 'workbook', sheets: [], truncated: false },
    };
    const answer = await desk.visitor.postJson(`${desk.path}/actions`, {
      actionId: randomUUID(),
      type: 'AttachFile',
      fields: forged,
    });
    expect(answer.status).toBe(400);
    expect(await desk.file('FI-1')).toBeNull();
  });
});

/** A ZIP of stored entries, as sizes claim; enough for what is judged before anything is unpacked. */
function archive(
  entries: readonly { name: string; text?: string; claims?: number; locked?: boolean; packed?: Buffer }[],
): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, text = '', claims, locked, packed } of entries) {
    const data = packed ?? Buffer.from(text);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(packed ? 8 : 0, 8);
    local.writeUInt32LE(data.length, 18);
    local.writeUInt32LE(claims ?? data.length, 22);
    local.writeUInt16LE(name.length, 26);
    parts.push(local, Buffer.from(name), data);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(locked ? 1 : 0, 8);
    central.writeUInt16LE(packed ? 8 : 0, 10);
    central.writeUInt32LE(data.length, 20);
    central.writeUInt32LE(claims ?? data.length, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(at, 42);
    directory.push(central, Buffer.from(name));
    at += 30 + name.length + data.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...parts, listing, end]));
}
const office = [{ name: '[Content_Types].xml' }, { name: 'xl/workbook.xml' }];

describe('a file is refused in words', { timeout: 60_000 }, () => {
  it.each([
    [
      'a picture',
      'photo.xlsx',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]),
      'n’est pas d’un type accepté',
    ],
    [
      'a program called .pdf',
      'note.pdf',
      new Uint8Array(Buffer.from('MZ this is a program')),
      'n’est pas d’un type accepté',
    ],
    ['nothing', 'vide.pdf', new Uint8Array(), 'est vide'],
    [
      'an old or locked format',
      'a.xlsx',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
      'mot de passe ou dans un ancien format',
    ],
    ['a workbook with macros', 'a.xlsx', archive([...office, { name: 'xl/vbaProject.bin' }]), 'macros'],
    [
      'an ActiveX control',
      'a.docx',
      archive([...office, { name: 'word/activeX/activeX1.xml' }]),
      'objet incorporé',
    ],
    [
      'a bomb',
      'a.xlsx',
      archive([...office, { name: 'xl/sheet1.xml', text: 'x', claims: 900_000_000 }]),
      'gonfle démesurément',
    ],
    [
      'a locked archive',
      'a.xlsx',
      archive([{ name: '[Content_Types].xml', locked: true }]),
      'protégé par un mot de passe',
    ],
    [
      'any other archive',
      'a.docx',
      archive([{ name: 'lisez-moi.txt', text: 'bonjour' }]),
      'n’est ni un classeur ni un document',
    ],
    ['a cut archive', 'a.xlsx', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]), 'est abîmé'],
    ['an archive without content', 'a.xlsx', archive(office), 'ne peut pas être lu'],
    [
      'a PDF with a program',
      'a.pdf',
      new Uint8Array(Buffer.from('%PDF-1.4\n/S /JavaScript /JS (app.alert(1))')),
      'contient un programme',
    ],
    ['a PDF of nothing', 'a.pdf', new Uint8Array(Buffer.from('%PDF-1.4\nrien')), 'ne peut pas être lu'],
    ['too large a file', 'a.pdf', new Uint8Array(fileBounds.bytes + 1).fill(37), 'plus de 5 Mo'],
  ])('%s', async (_what, name, bytes, words) => {
    const desk = await Desk.open(await room());
    const answer = await desk.send(name, bytes);
    expect(answer.status).toBe(200);
    expect(refusalOf((await answer.json()) as Answer)).toContain(words);
    expect(await desk.file('FI-1')).toBeNull();
  });

  it('when it hides how much it swells: its reader is stopped, the server goes on', async () => {
    const packed = deflateRawSync(Buffer.alloc(100_000_000, 'x'));
    const part = { name: 'xl/worksheets/sheet1.xml', packed, claims: 1_000 };
    const desk = await Desk.open(await room());
    const hostile = archive([
      ...office,
      part,
      { ...part, name: 'word/document.xml' },
      { ...part, name: '[Content_Types].xml' },
    ]);
    expect(refusalOf(await desk.attach('a.xlsx', hostile))).toContain('gonfle démesurément');
    expect(await desk.attach('b.xlsx', budget())).toMatchObject({ accepted: true });
  });

  it('after twenty, and outside the exam', async () => {
    const desk = await Desk.open(await room());
    const { attempts } = server.services;
    for (let index = 0; index < fileBounds.perAttempt; index += 1) {
      const fields = {
        name: `f${index}.pdf`,
        mediaType: mediaTypes.pdf,
        size: 10,
        sha256: String(index).padStart(64, '0'),
        content: { kind: 'text', paragraphs: [], pages: 1, truncated: false },
      };
      await attempts.act(
        desk.attemptId,
        { actionId: `f-${index}-abcdefgh`, type: 'AttachFile', fields, actor: 'candidate' },
        Date.now(),
      );
    }
    expect(refusalOf(await desk.attach('a.xlsx', budget()))).toContain('déjà envoyé 20 fichiers');
    await desk.act('HandIn', {});
    expect(refusalOf(await desk.attach('a.xlsx', budget()))).toContain('n’est pas en cours');
  });
});
