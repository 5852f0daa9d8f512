import { collectionNames, initialWorld, type CollectionName, type CompanyRows } from '../../attempt/world';
import { isWorkingDay } from '../../clock/civil-date';
import type { DeliverableTemplate } from '../../crm/deliverables/template';
import { checksFileSchema, type Check } from '../../grading/checks/schema';
import { personaScriptSchema, type PersonaScript } from '../../personas/script';
import type { Referential } from '../../referential/schema';
import { readShortForms, ShortFormError } from '../authored/read-short';
import { compile, prepareScenario, type CompiledScenario } from '../compile';
import type { GenerateCompany } from '../company/generation';
import { incoherencesOf } from '../company/invariants';
import { scriptSchema, type Script } from '../play/script-schema';
import { recordsSchema, scenarioSchema, type AuthoredRecords, type ScenarioHead } from '../schema';
import { CompanyDraft } from '../variants/draft';
import { drawProblem } from '../variants/draw';
import { variantsSchema } from '../variants/schema';
import { checkContent } from './content-checks';
import { deliverableProblems } from './deliverable-checks';
import { readDocuments, type WrittenDocument } from './documents';
import { lastNumbers } from './last-numbers';
import { contentHashOf, type ScenarioContent, type ScenarioPackage } from './package';
import { PackageReader, type PackageFiles, type PackageIssue } from './reader';
import { ReferenceChecker } from './references';
import { readTemplates } from './templates';
import { checkRecord, mergeRows, readCompanyFiles, writeCompany, type WrittenCompany } from './write-company';

export interface LoadRequest {
  files: PackageFiles;
  generate: GenerateCompany;
  referentials: readonly Referential[];
  /** Templates shipped with the product. */
  templates?: readonly DeliverableTemplate[];
  /** Seeds on which the variants are tried. */
  seeds?: readonly number[];
}

export interface LoadedScenario {
  /** Null as soon as there is one error. */
  content: ScenarioContent | null;
  contentHash: string | null;
  issues: readonly PackageIssue[];
}

/**
 * Reads a scenario package from its texts: everything is checked (shape, names that lead nowhere, dates, coherence of the company, every
 * variant tried), every problem is told at its place, nothing throws on content.
 */
export function loadScenario({
  files,
  generate,
  referentials,
  templates = [],
  seeds = [1, 2, 3, 4, 5],
}: LoadRequest): LoadedScenario {
  const reader = new PackageReader(files);
  const content = read(reader, generate, referentials, templates, seeds);
  reader.tellUnusedFiles();
  return {
    content: reader.failed ? null : content,
    contentHash: reader.failed || !content ? null : contentHashOf(content),
    issues: reader.sorted(),
  };
}

function read(
  reader: PackageReader,
  generate: GenerateCompany,
  referentials: readonly Referential[],
  shipped: readonly DeliverableTemplate[],
  seeds: readonly number[],
): ScenarioContent | null {
  const head = reader.yaml('scenario.yaml', scenarioSchema);
  const variants = reader.yaml('variants.yaml', variantsSchema, 'optional') ?? variantsSchema.parse({});
  const records = reader.yaml('records.yaml', recordsSchema, 'optional') ?? {};
  const personas =
    reader.yaml('personas.yaml', personaScriptSchema, 'optional') ?? personaScriptSchema.parse({});
  const checks = reader.yaml('checks.yaml', checksFileSchema, 'optional') ?? [];
  const scripts: Record<string, Script> = {};
  for (const file of reader.under('scripts', '.yaml')) {
    const script = reader.yaml(file, scriptSchema);
    if (script) scripts[file.slice('scripts/'.length, -'.yaml'.length)] = script;
  }
  const documents = readDocuments(reader);
  const companyFiles = readCompanyFiles(reader);
  const templates = readTemplates(reader, head, shipped);
  if (!head) return null;
  const { dayOne } = head.clock;
  if (!isWorkingDay(dayOne))
    reader.tell(
      'scenario.yaml',
      ['clock', 'dayOne'],
      'le premier jour est un jour ouvré (du lundi au vendredi, hors jours fériés)',
    );
  if (head.clock.dayStart >= head.clock.dayEnd)
    reader.tell('scenario.yaml', ['clock', 'dayEnd'], 'la fermeture vient après l’ouverture');
  variants.parameters.forEach((parameter, index) => {
    const problem = drawProblem(parameter, dayOne);
    if (problem) reader.tell('variants.yaml', ['parameters', index], problem);
  });
  const company = writeCompany(reader, companyFiles, documents, dayOne, generate);
  const varying = documents.filter((document) => document.varies);
  const pack = (written: WrittenCompany): ScenarioPackage => ({
    head,
    profile: written.profile,
    baseFacts: written.baseFacts,
    variants,
    records: withDocuments(records, varying),
    personas: readPersonas(reader, personas, head, written),
    checks: dated(checks, dayOne),
    scripts,
    ...(templates.length > 0 ? { templates } : {}),
  });
  if (!company || reader.failed) {
    checkContent(reader, {
      head,
      variants,
      personas,
      checks,
      scripts,
      referentials,
      compiled: null,
      baseFacts: company?.baseFacts ?? {},
    });
    return null;
  }
  const content: ScenarioContent = { package: pack(company), rows: company.rows };
  const firstVarying = records.documents?.length ?? 0;
  const compiled = tryVariants(
    reader,
    content,
    company,
    seeds,
    (index) => varying[index - firstVarying]?.file ?? null,
  );
  checkContent(reader, {
    head,
    variants,
    personas: content.package.personas,
    checks,
    scripts,
    referentials,
    compiled,
    baseFacts: company.baseFacts,
  });
  if (!compiled) return content;
  const numbering = lastNumbers(company.profile.numbering, company.rows, compiled.worldSeed.overlay);
  return { ...content, package: { ...content.package, profile: { ...company.profile, numbering } } };
}

const withDocuments = (records: AuthoredRecords, varying: readonly WrittenDocument[]): AuthoredRecords =>
  varying.length === 0
    ? records
    : {
        ...records,
        documents: [...(records.documents ?? []), ...varying.map((document) => document.record)],
      };

/** Short writings of the people's lines: senders, dates and amounts. Those with an expression are read when they happen. */
function readPersonas(
  reader: PackageReader,
  personas: PersonaScript,
  head: ScenarioHead,
  { profile, rows }: WrittenCompany,
): PersonaScript {
  const draft = new CompanyDraft(prepareScenario({ package: { profile } as ScenarioPackage, rows }, '').base);
  try {
    const read = readShortForms(personas, { dayOne: head.clock.dayOne, person: draft.person });
    const parsed = personaScriptSchema.safeParse(read);
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues)
      reader.tell(
        'personas.yaml',
        issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key)),
        issue.message,
      );
  } catch (fault) {
    if (!(fault instanceof ShortFormError)) throw fault;
    reader.tell('personas.yaml', fault.path, fault.message);
  }
  return personas;
}

const dated = (checks: readonly Check[], dayOne: string): readonly Check[] =>
  readShortForms(checks, { dayOne, person: () => null }) as readonly Check[];

/** Makes several variants and judges each as a whole company. @returns the first of them, null when one cannot be made */
function tryVariants(
  reader: PackageReader,
  content: ScenarioContent,
  company: WrittenCompany,
  seeds: readonly number[],
  documentFile: (index: number) => string | null,
): CompiledScenario | null {
  const prepared = prepareScenario(content, '');
  let first: CompiledScenario | null = null;
  for (const seed of seeds) {
    const places = new Map<string, { file: string; path: (string | number)[] }>();
    const place = (collection: CollectionName, index: number) => {
      const file = collection === 'documents' ? documentFile(index) : null;
      return file ? { file, path: [] } : { file: 'records.yaml', path: [collection, index] };
    };
    const compiled = compile(prepared, seed, {
      problem: ({ file, path, message }) => reader.tell(file, path, message),
      record: (collection, index, record) => {
        const at = place(collection, index);
        const key = `${collection} ${record.id}`;
        if (places.has(key))
          reader.tell(
            at.file,
            [...at.path, 'id'],
            `« ${record.id} » écrit deux fois dans ${collection} (variante ${seed})`,
          );
        places.set(key, at);
        checkRecord(collection, record, (path, message) =>
          reader.tell(at.file, [...at.path, ...path], `${message} (variante ${seed})`),
        );
      },
    });
    if (reader.failed) return null;
    const placeOf = (collection: CollectionName, id: string) =>
      places.get(`${collection} ${id}`) ?? company.placeOf(collection, id);
    judgeCompany(reader, content, compiled, placeOf);
    first ??= compiled;
  }
  return first;
}

function judgeCompany(
  reader: PackageReader,
  { package: { profile, head }, rows }: ScenarioContent,
  compiled: CompiledScenario,
  placeOf: (collection: CollectionName, id: string) => { file: string; path: (string | number)[] } | null,
): void {
  const merged: CompanyRows = mergeRows(rows, compiled.worldSeed.overlay);
  const start = initialWorld(compiled.worldSeed);
  const references = new ReferenceChecker(start.tables, profile);
  const at = (collection: CollectionName, id: string) =>
    placeOf(collection, id) ?? { file: 'company/history.yaml', path: [] };
  for (const collection of collectionNames) {
    for (const record of merged[collection]) {
      for (const problem of references.problemsOf(collection, record)) {
        const { file, path } = at(collection, record.id);
        reader.tell(file, [...path, ...problem.path], problem.message);
      }
    }
  }
  for (const deliverable of merged.deliverables) {
    for (const problem of deliverableProblems(start, deliverable)) {
      const { file, path } = at('deliverables', deliverable.id);
      reader.tell(file, [...path, ...problem.path], problem.message);
    }
  }
  if (profile.staff.every((member) => member.id !== profile.candidateStaffId)) {
    reader.tell(
      'company/profile.yaml',
      ['candidateStaffId'],
      references.unknown('staff', profile.candidateStaffId),
    );
  }
  for (const { collection, id, message, severity } of incoherencesOf(merged, profile, head.clock.dayOne)) {
    const { file, path } = at(collection, id);
    reader.tell(file, path, `${id} : ${message} (variante ${compiled.seed})`, severity);
  }
}
