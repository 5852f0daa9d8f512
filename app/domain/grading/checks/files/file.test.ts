import { describe, expect, it } from 'vitest';
import { tinySeed } from '#fixtures/companies/tiny';
import { gradedSitting, parseCheck, type GradedSitting } from '#tests/support/graded-sitting';
import { sitting as noteSitting } from '#tests/support/note-sitting';
import { mediaTypes } from '../../../crm/files/records';

type Written = string | number | readonly [value: string | number, formula: string];
const cell = (at: string, written: Written) => {
  const [value, formula] = typeof written === 'object' ? written : [written, null];
  return { at, value, formula, format: null };
};
const sheet = (name: string, cells: Record<string, Written>) => ({
  name,
  cells: Object.entries(cells).map(([at, written]) => cell(at, written)),
});

/** A follow-up table of late invoices: due date, balance, days late by formula, a total. */
const FOLLOW_UP: Record<string, Written> = {
  A1: 'Facture',
  B1: 'Échéance',
  C1: 'Solde TTC',
  D1: 'Retard',
  A2: 'FA-0012',
  B2: '2025-12-15',
  C2: 1_200,
  D2: [50, 'IF(C2>0,TODAY()-B2,0)'],
  A3: 'FA-0015',
  B3: '2026-01-10',
  C3: 600.5,
  D3: [24, 'IF(C3>0,TODAY()-B3,0)'],
  A4: 'Total :',
  C4: [1_800.5, 'SUM(C2:C3)'],
};

function attach(s: GradedSitting, cells: Record<string, Written> = FOLLOW_UP, name = 'suivi.xlsx'): string {
  return s.act('AttachFile', {
    name,
    mediaType: mediaTypes.xlsx,
    size: 9_000,
    sha256: 'a'.repeat(64),
    content: { kind: 'workbook', sheets: [sheet('Suivi des retards', cells)], truncated: false },
  });
}
const mailWith = (kind: 'file' | 'deliverable', id: string) => ({
  to: [{ name: 'Direction', email: 'dominique@essai.example' }],
  cc: [],
  subject: 'Suivi',
  body: 'Voici le suivi.',
  attachments: [{ kind, id }],
  inReplyTo: null,
  relatedTo: null,
});
const send = (s: GradedSitting, id: string) =>
  s.act('SendMail', { draftId: null, content: mailWith('file', id) });
const sitting = () => gradedSitting(tinySeed({}, { facts: { total: 180_050 } }));
const sent = (over: Record<string, Written> = {}) => {
  const s = sitting();
  send(s, attach(s, { ...FOLLOW_UP, ...over }));
  return s;
};

const TOTAL = `
kind: file
type: xlsx
sheets: [Suivi des retards]
cells:
  - {beside: Total, label: le total dû, format: euros, equals: '{{ total }}', tolerance: total, formula: true, functions: [SOMME]}
`;
const LATE = `
kind: file
formulas:
  - {label: les jours de retard, under: Retard, functions: [AUJOURDHUI], reads: [B]}
`;

describe('a workbook', () => {
  it('is observed once it left, with a mail or with a deliverable', () => {
    const s = sitting();
    expect(s.says(TOTAL)).toMatchObject({ verdict: 'not-observed', missing: 'le fichier attendu' });
    const id = attach(s);
    expect(s.says(TOTAL).verdict).toBe('not-observed');
    expect(s.says(`${TOTAL}handedOver: false\n`).verdict).toBe('met');
    expect(s.says(`${TOTAL}observedWhen: {type: FileAttached}\n`)).toMatchObject({
      verdict: 'not-met',
      reason: 'Le fichier attendu n’a pas été transmis.',
    });
    send(s, id);
    expect(s.says(TOTAL)).toMatchObject({
      verdict: 'met',
      evidence: [
        { kind: 'passage', collection: 'files', id, text: 'Suivi des retards C4 : =SUM(C2:C3)' },
        { kind: 'record', collection: 'files', id },
      ],
    });
  });

  it('wants a formula where a formula is wanted, and the right one', () => {
    const typed = sent({ C4: 1_800.5 }).says(TOTAL);
    expect(typed).toMatchObject({ verdict: 'partly-met', missing: 'une formule en C4' });
    expect(typed.reason).toBe('Le total dû (C4) : la valeur est tapée, une formule est attendue.');
    expect(sent({ C4: [1_800.5, 'C2+C3'] }).says(TOTAL).reason).toContain('la formule n’emploie pas SOMME');
    const wrong = sent({ C4: [1_200, 'SUM(C2:C2)'] }).says(TOTAL);
    expect(wrong).toMatchObject({ verdict: 'partly-met', missing: 'le total dû' });
    expect(wrong.reason).toContain('attendu 1\u202f800,50\u00a0€ ; trouvé : 1\u202f200,00\u00a0€');
  });

  it('looks at every filled cell of a column or of a range', () => {
    expect(sent().says(LATE)).toMatchObject({ verdict: 'met' });
    const typed = sent({ D3: 24 }).says(LATE);
    expect(typed).toMatchObject({ verdict: 'not-met', missing: 'une formule en D3' });
    expect(typed.reason).toBe(
      'Les jours de retard : 1 cellule sur 2 ; en D3, la valeur est tapée, une formule est attendue.',
    );
    expect(sent({ D3: 24 }).says(LATE.replace('reads: [B]', 'reads: [B], share: 0.5')).verdict).toBe('met');
    expect(sent({ D3: 24 }).says(LATE.replace('reads: [B]', 'reads: [B], share: 0.6')).verdict).toBe(
      'not-met',
    );
    expect(sent({ D2: 50, D3: 24 }).says(LATE).reason).toContain('0 cellule sur 2 ; en D2');
    expect(sent({ D3: [24, 'TODAY()-A3'] }).says(LATE).reason).toContain('la formule ne lit pas B');
    expect(sent().says(LATE.replace('under: Retard', 'range: D2:D3')).verdict).toBe('met');
    expect(sent().says(LATE.replace('under: Retard', 'under: Pénalités'))).toMatchObject({
      verdict: 'not-met',
      reason: 'Les jours de retard : rien n’est écrit sous « Pénalités ».',
    });
  });

  it('reads a cell by its address, and says what is not there', () => {
    const at = (address: string) =>
      `{kind: file, cells: [{at: ${address}, label: la première facture, equals: fa-0012}]}`;
    expect(sent().says(at('A2')).verdict).toBe('met');
    expect(sent().says(at('Z9'))).toMatchObject({
      verdict: 'not-met',
      reason: 'La première facture : rien n’est écrit en Z9.',
    });
  });

  it('may leave as the annex of a deliverable, not in a draft', () => {
    const s = noteSitting();
    const file = attach(s);
    s.act('CreateMailDraft', { content: mailWith('file', file) });
    const id = s.act('StartDeliverable', { templateId: 'plan-d-essai', title: 'Plan', accountId: null });
    s.act('SaveDeliverable', { id, baseRevision: null, values: { fin: '2026-03-31' }, files: [file] });
    expect(s.says(LATE).verdict).toBe('not-observed');
    s.act('SendMail', { draftId: null, content: mailWith('deliverable', id) });
    expect(s.says(LATE).verdict).toBe('met');
  });

  it('is the best of those attached', () => {
    const s = sent({ C4: 1 });
    send(s, attach(s, FOLLOW_UP, 'suivi-2.xlsx'));
    expect(s.says(TOTAL).verdict).toBe('met');
    expect(s.says(`${TOTAL}on: {name: suivi.xlsx}\n`).verdict).toBe('partly-met');
  });

  it.each<[string, string]>([
    ['at: C2, format: euros, equals: 120000', 'met'],
    ['at: C2, equals: 1200', 'met'],
    ['at: A2, format: euros, equals: FA-0012', 'met'],
    ['at: C2, equals: 1200, formula: true', 'not-met'],
    ['at: C2, equals: 1200, functions: [SOMME]', 'not-met'],
    ['at: C4, formula: true, filled: true', 'met'],
    ['beside: Total, sheet: Autre, filled: true', 'not-met'],
    ['beside: Absent, filled: true', 'not-met'],
  ])('a cell of %s: %s', (cell, verdict) =>
    expect(sent().says(`{kind: file, cells: [{label: la somme, ${cell}}]}`).verdict).toBe(verdict),
  );

  it('cites what it read, and says what it holds', () => {
    const cells =
      '{kind: file, cells: [{at: C3, label: le solde, filled: true}], sheets: [Suivi des retards]}';
    expect(sent().says(cells)).toMatchObject({
      reason: 'Le fichier convient : la feuille « Suivi des retards » et le solde.',
      evidence: [{ text: 'Suivi des retards C3 : 600,5', start: 0, end: 28 }, { kind: 'record' }],
    });
    const absent = sent().says('{kind: file, cells: [{beside: Absent, label: le solde, filled: true}]}');
    expect(absent.reason).toBe('Le solde : rien n’est écrit à côté de « Absent ».');
    const range = sent().says('{kind: file, formulas: [{label: les totaux, range: Z1:Z9}]}');
    expect(range.reason).toBe('Les totaux : rien n’est écrit en Z1:Z9.');
    expect(sent().says('{kind: file, type: xlsx}').reason).toBe('Le fichier convient : un classeur.');
    expect(sent().says(LATE).evidence[0]).toMatchObject({
      text: 'Suivi des retards D2 : =IF(C2>0,TODAY()-B2,0)',
    });
  });

  it('names the sheet that lacks', () => {
    expect(sent().says('{kind: file, sheets: [Suivi des retards, Relances]}')).toMatchObject({
      verdict: 'partly-met',
      missing: 'la feuille « Relances »',
    });
  });
});

describe('a document', () => {
  const read = (yaml: string, kind: 'docx' | 'pdf' = 'docx') => {
    const s = sitting();
    const id = s.act('AttachFile', {
      name: 'courrier.docx',
      mediaType: mediaTypes[kind],
      size: 9_000,
      sha256: 'b'.repeat(64),
      content: {
        kind: 'text',
        paragraphs: ['Madame,', 'Le total dû est de 1 800,50 €.', 'Cordialement'],
        pages: 1,
        truncated: false,
      },
    });
    send(s, id);
    return s.says(yaml);
  };
  const text =
    '{kind: file, type: docx, text: {label: le courrier, states: [{label: le total, amount: 180050}]}}';

  it('is read by the text check', () => {
    expect(read(text)).toMatchObject({
      verdict: 'met',
      evidence: [
        { kind: 'passage', collection: 'files', field: 'content.paragraphs', text: '1 800,50 €' },
        {},
      ],
    });
    expect(read(text.replace('180050', '1'))).toMatchObject({ verdict: 'partly-met', missing: 'le total' });
    expect(read(text.replace('180050', '1'), 'pdf')).toMatchObject({
      verdict: 'not-met',
      missing: 'un document Word',
    });
  });

  it('has no cells', () => {
    expect(read(TOTAL)).toMatchObject({ verdict: 'not-met', missing: 'un classeur' });
    for (const asked of [
      'sheets: [Suivi]',
      'cells: [{at: A1, label: a, filled: true}]',
      'formulas: [{label: a, range: A1:A2}]',
    ])
      expect(read(`{kind: file, ${asked}}`).reason).toBe(
        'Le fichier n’est pas un classeur : ses cellules ne peuvent pas être lues.',
      );
    expect(read('{kind: file, type: docx}').verdict).toBe('met');
  });
});

describe('a check the machine cannot compute', () => {
  it('is left to the examiner with its fault', () => {
    const finding = sent().says("{kind: file, cells: [{at: C4, label: a, equals: '{{ facts.inconnu }}'}]}");
    expect(finding).toMatchObject({ verdict: 'to-judge' });
    expect(finding.fault).toContain('facts.inconnu');
  });

  it.each([
    ['{kind: file}', 'rien à regarder'],
    ['{kind: file, cells: [{label: a, filled: true}]}', 'at ou beside'],
    ['{kind: file, formulas: [{label: a}]}', 'range ou under'],
    ['{kind: file, cells: [{at: b4, label: a}]}', 'adresse de cellule'],
    ['{kind: file, on: {nom: a}}', 'champ « nom » inconnu'],
  ])('%s is refused when the package is read', (yaml, message) => {
    expect(() => parseCheck(yaml)).toThrow(message);
  });
});
