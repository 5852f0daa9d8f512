import { describe, expect, it } from 'vitest';
import { loadMini, miniFiles } from '#fixtures/scenarios/mini';
import { initialWorld, type CompanyRows } from '../../attempt/world';
import { compile, prepareScenario } from '../compile';
import { contentHashOf } from './package';

const files = miniFiles();
/** What is said when one file is changed, as `file:line message`. */
function said(file: string, change: (text: string) => string): string[] {
  const text = files[file] ?? '';
  const changed = change(text);
  expect(changed, `the change touches ${file}`).not.toBe(text);
  return loadMini({ [file]: changed })
    .issues.filter((issue) => issue.severity === 'error')
    .map((issue) => `${issue.file}:${issue.line} ${issue.message}`);
}
const lineOf = (file: string, part: string) =>
  (files[file] ?? '').slice(0, (files[file] ?? '').indexOf(part)).split('\n').length;

describe('reading a scenario package', { timeout: 30_000 }, () => {
  it('takes a right one without a word', () => {
    const loaded = loadMini();
    expect(loaded.issues).toEqual([]);
    expect(loaded.contentHash).toMatch(/^[0-9a-f]{64}$/);
    expect(loaded.content?.package.checks.map((check) => check.id)).toContain('devis-prix');
  });

  it('binds the hash to what a candidate sits, generated rows included, and not to the scripts', () => {
    const hash = loadMini().contentHash;
    expect(loadMini({ 'scripts/vide.yaml': null }).contentHash).toBe(hash);
    expect(
      loadMini({
        'company/history.yaml': (files['company/history.yaml'] ?? '').replace('seed: 35', 'seed: 36'),
      }).contentHash,
    ).not.toBe(hash);
    expect(
      loadMini({ 'documents/cgv.md': `${files['documents/cgv.md'] ?? ''}\nUne ligne.` }).contentHash,
    ).not.toBe(hash);
  });

  it('freezes the templates of deliverables, its own before those shipped, and says which is unknown', () => {
    const own = loadMini().content?.package.templates ?? [];
    expect(own.map(({ id }) => id)).toEqual(['note-d-essai']);
    const hash = loadMini().contentHash;
    const file = 'templates/note-d-essai.yaml';
    expect(loadMini({ [file]: (files[file] ?? '').replace('Le contexte', 'Contexte') }).contentHash).not.toBe(
      hash,
    );
    expect(said('scenario.yaml', (text) => text.replace('[note-d-essai]', '[note-d-essais]'))).toEqual([
      `scenario.yaml:${lineOf('scenario.yaml', 'templates:')} modèle « note-d-essais » inconnu (vouliez-vous dire « note-d-essai » ?)`,
    ]);
    expect(said(file, (text) => text.replace('minWords', 'minWord'))[0]).toContain(
      'vouliez-vous dire « minWords »',
    );
  });

  it('holds the deliverables an author wrote to their template, at the line', () => {
    const written = (values: string) => `- id: LV-1
  templateId: note-d-essai
  title: Note de l’an dernier
  values:
    objet: Visite
${values}`;
    const told = (text: string) =>
      loadMini({ 'company/deliverables.yaml': text })
        .issues.filter(({ severity }) => severity === 'error')
        .map((issue) => `${issue.file}:${issue.line} ${issue.message}`);
    expect(told(written('    reste: Rien de neuf.\n'))).toEqual([]);
    expect(told(written('    synthese: Rien de neuf.\n'))[0]).toContain(
      'company/deliverables.yaml:6 « Synthèse » : un texte mis en forme s’écrit par paragraphes',
    );
    expect(told(written('    synthse: Rien de neuf.\n'))).toEqual([
      'company/deliverables.yaml:6 champ « synthse » inconnu (vouliez-vous dire « synthese » ?) dans le modèle note-d-essai',
    ]);
    expect(told(written('    taux: 12.34\n'))).toEqual([
      'company/deliverables.yaml:6 « Taux de remise » : 1 décimale(s) au plus',
    ]);
    expect(told(written('    avis: [mitige]\n'))[0]).toContain('réponse « mitige » inconnue');
    expect(told(written('    client: [{collection: accounts, id: C9999}]\n'))[0]).toContain('C9999');
    expect(told(written('    concurrents:\n      - {id: l1, cells: {nom: Nous, pri: 12}}\n'))[0]).toContain(
      'company/deliverables.yaml:7 « Concurrents », ligne 1 : la colonne « pri » n’existe pas',
    );
    expect(told(written('').replace('note-d-essai', 'note-d-essais'))).toEqual([
      'company/deliverables.yaml:2 modèle « note-d-essais » inconnu (vouliez-vous dire « note-d-essai » ?) : nommez-le aussi dans templates de scenario.yaml',
    ]);
  });

  it('keeps the hash of a version installed before deliverables and files existed', () => {
    const { content } = loadMini();
    if (!content) throw new Error('mini does not load');
    const { templates: _templates, ...pack } = content.package;
    const { deliverables, files: attached, ...rows } = content.rows;
    expect([deliverables, attached]).toEqual([[], []]);
    const before = { package: pack, rows: rows as CompanyRows };
    expect(contentHashOf({ package: { ...pack, templates: [] }, rows: content.rows })).toBe(
      contentHashOf(before),
    );
    expect(initialWorld(compile(prepareScenario(before), 1).worldSeed).tables.deliverables.bulk.rows).toEqual(
      [],
    );
  });

  it('collects the faults of every file, each at its line', () => {
    const { issues, content } = loadMini({
      'scenario.yaml': (files['scenario.yaml'] ?? '').replace('examMinutes: 40', 'examMinutes: quarante'),
      'checks.yaml': (files['checks.yaml'] ?? '').replace('kind: process', 'kind: proces'),
      'records.yaml': (files['records.yaml'] ?? '').replace('scope: family', 'scop: family'),
    });
    expect(content).toBeNull();
    expect(issues.map((issue) => `${issue.file}:${issue.line}`)).toEqual([
      `checks.yaml:${lineOf('checks.yaml', 'kind: process')}`,
      `records.yaml:${lineOf('records.yaml', 'scope: family')}`,
      `scenario.yaml:${lineOf('scenario.yaml', 'examMinutes')}`,
    ]);
  });

  it('finds names that lead nowhere, and proposes the nearest one', () => {
    // The delivery and the invoice that take their lines from this order are told as well.
    expect(said('records.yaml', (text) => text.replace('sku: RAM-A4', 'sku: RAM-A5'))[0]).toBe(
      `records.yaml:${lineOf('records.yaml', 'sku: RAM-A4')} « RAM-A5 » n’existe pas dans products (vouliez-vous dire « RAM-A4 » ?)`,
    );
    expect(
      said('company/contacts.yaml', (text) => text.replace('accountId: C0102', 'accountId: C0199'))[0],
    ).toContain('n’existe pas dans accounts');
    expect(
      said('scenario.yaml', (text) => text.replace('documents: [cgv]', 'documents: [cgx]'))[0],
    ).toContain('vouliez-vous dire « cgv »');
    expect(
      said('scenario.yaml', (text) =>
        text.replace('criteria: [AC.2.1.D01, AC.2.2.F01]', 'criteria: [AC.2.1.D01, AC.2.2.F01, AC.2.2.F99]'),
      )[0],
    ).toContain('absent du référentiel AC');
    expect(said('checks.yaml', (text) => text.replace('mission: devis', 'mission: devi'))[0]).toContain(
      'vouliez-vous dire « devis »',
    );
    expect(said('personas.yaml', (text) => text.replace('event: QuoteSent', 'event: QuoteSnt'))[0]).toContain(
      'vouliez-vous dire « QuoteSent »',
    );
    expect(said('personas.yaml', (text) => text.replace('from: direction', 'from: directeur'))[0]).toContain(
      'ni un membre du personnel',
    );
    expect(
      said('scripts/reference.yaml', (text) => text.replace('action: SendMail', 'action: SendMale'))[0],
    ).toContain('vouliez-vous dire « SendMail »');
  });

  it('finds facts that do not exist wherever they are named', () => {
    expect(
      said('records.yaml', (text) => text.replace('{{ quantiteEchue }}', '{{ quantitEchue }}'))[0],
    ).toContain('quantitEchue');
    expect(said('personas.yaml', (text) => text.replace('euros(echueTtc)', 'euros(echuTtc)'))[0]).toContain(
      'echuTtc',
    );
    expect(said('checks.yaml', (text) => text.replace('{{ remise }}', '{{ facts.remisse }}'))[0]).toContain(
      'vouliez-vous dire « remise »',
    );
    expect(
      said('variants.yaml', (text) => text.replace("value: 'roles[1]'", "value: 'rolles[1]'"))[0],
    ).toContain('rolles');
  });

  it('refuses what is written twice', () => {
    expect(said('company/accounts.yaml', (text) => text.replace('id: C0102', 'id: C0101'))[0]).toContain(
      '« C0101 » écrit deux fois',
    );
    expect(said('scenario.yaml', (text) => text.replace('id: relance', 'id: devis'))).toContainEqual(
      expect.stringContaining('écrite deux fois'),
    );
    expect(
      said('checks.yaml', (text) => text.replace('id: devis-prix', 'id: devis-stock-avant'))[0],
    ).toContain('écrit deux fois');
    expect(said('variants.yaml', (text) => text.replace('name: remise', 'name: quantite'))).toContainEqual(
      expect.stringContaining('existe déjà'),
    );
  });

  it('refuses dates outside the calendar and the opening hours', () => {
    expect(
      said('scenario.yaml', (text) => text.replace("dayOne: '2026-02-03'", "dayOne: '2026-02-30'"))[0],
    ).toContain('date attendue');
    expect(
      said('scenario.yaml', (text) => text.replace("dayOne: '2026-02-03'", "dayOne: '2026-02-01'")),
    ).toContainEqual(expect.stringContaining('jour ouvré'));
    expect(said('scenario.yaml', (text) => text.replace('day: 2', 'day: 5'))[0]).toContain('dure 2 jour');
    expect(said('personas.yaml', (text) => text.replace("at: '08:45'", "at: '19:45'"))[0]).toContain(
      'hors des heures d’ouverture',
    );
    expect(said('records.yaml', (text) => text.replace('issuedOn: J-54', 'issuedOn: J+40'))).toContainEqual(
      expect.stringContaining('après le premier jour'),
    );
  });

  it('refuses a company whose past makes no sense', () => {
    expect(said('records.yaml', (text) => text.replace('issuedOn: J-54', 'issuedOn: J-40'))).toContainEqual(
      expect.stringContaining('alors que'),
    );
    expect(said('records.yaml', (text) => text.replace('shippedOn: J-56', 'shippedOn: J-70'))).toContainEqual(
      expect.stringContaining('avant la commande'),
    );
    expect(
      said('records.yaml', (text) =>
        text.replace(/ {2}- id: '\{\{ factureLitige \}\}'[\s\S]*?mouillées\}\n/, ''),
      ),
    ).toContainEqual(expect.stringContaining('il manque un numéro'));
    expect(
      said('company/contacts.yaml', (text) =>
        text.replace('@aurore-formation.example', '@aurore-formation.fr'),
      )[0],
    ).toContain('.example');
    expect(
      said('company/contacts.yaml', (text) => text.replace('02 61 91 00 21', '02 99 12 34 56'))[0],
    ).toContain('hors des plages');
  });

  it('asks that each mission be looked at by a check', () => {
    expect(said('checks.yaml', (text) => text.replaceAll('mission: relance', 'mission: devis'))).toEqual([
      `scenario.yaml:${lineOf('scenario.yaml', 'id: relance')} aucun contrôle ne regarde la mission « relance »`,
    ]);
  });

  it('never throws, whatever the files hold', () => {
    const hostile = [
      '',
      'null',
      '[]',
      '{{{{',
      'a: *b',
      '- - - -',
      '\u0000',
      '__proto__: {x: 1}',
      '['.repeat(9_000),
      "{{ '".repeat(500),
    ];
    for (const [index, name] of Object.keys(files).entries()) {
      for (const text of [0, 3, 5].map((shift) => hostile[(index + shift) % hostile.length] ?? ''))
        expect(() => loadMini({ [name]: text }), `${name} ← ${text.slice(0, 12)}`).not.toThrow();
    }
  }, 60_000);
});
