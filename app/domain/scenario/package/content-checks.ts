import { actions, eventTypes } from '../../attempt/rooms';
import { unknownTemplateFields } from '../../grading/checks/definitions/template-fields';
import type { Check } from '../../grading/checks/schema';
import type { PersonaScript } from '../../personas/script';
import { criteriaInOrder, selectOptionalCriterion } from '../../referential/model';
import type { Referential } from '../../referential/schema';
import { nearestWord } from '../authored-problems';
import type { CompiledScenario } from '../compile';
import { resolveScript } from '../play/resolve-script';
import type { Script } from '../play/script-schema';
import type { ScenarioHead } from '../schema';
import type { Variants } from '../variants/schema';
import { initialWorld } from '../../attempt/world';
import { findOptional } from '../../attempt/table';
import { checkExpressions } from './expression-checks';
import type { PackageReader } from './reader';
import { checkNamedRecords } from './record-checks';

export interface ContentParts {
  head: ScenarioHead;
  variants: Variants;
  personas: PersonaScript;
  checks: readonly Check[];
  scripts: Readonly<Record<string, Script>>;
  referentials: readonly Referential[];
  baseFacts: Readonly<Record<string, unknown>>;
  /** A variant, when one could be made. */
  compiled: CompiledScenario | null;
}

const suggestion = (word: string, known: Iterable<string>): string => {
  const nearest = nearestWord(word, [...known]);
  return nearest === null ? '' : ` (vouliez-vous dire « ${nearest} » ?)`;
};

/** What the shapes alone cannot say of missions, criteria, checks, facts, people and scripts. */
export function checkContent(reader: PackageReader, parts: ContentParts): void {
  const facts = checkFactNames(reader, parts);
  checkMissions(reader, parts);
  checkCriteria(reader, parts);
  checkChecks(reader, parts, facts);
  checkPersonas(reader, parts);
  checkScripts(reader, parts);
  if (!parts.compiled) return;
  const start = initialWorld(parts.compiled.worldSeed);
  checkExpressions(reader, start, parts);
  checkNamedRecords(reader, start, parts.checks, parts.personas);
}

function checkFactNames(reader: PackageReader, { variants, baseFacts }: ContentParts): ReadonlySet<string> {
  const known = new Set(Object.keys(baseFacts));
  const once = (name: string, path: (string | number)[]) => {
    if (known.has(name)) reader.tell('variants.yaml', path, `le fait « ${name} » existe déjà`);
    known.add(name);
  };
  variants.parameters.forEach(({ name }, index) => once(name, ['parameters', index, 'name']));
  variants.derived.forEach(({ name }, index) => once(name, ['derived', index, 'name']));
  variants.results.forEach(({ name }, index) => once(name, ['results', index, 'name']));
  return known;
}

function checkMissions(reader: PackageReader, { head, checks, compiled }: ContentParts): void {
  const ids = new Set<string>();
  head.missions.forEach((mission, index) => {
    const path = ['missions', index];
    if (ids.has(mission.id))
      reader.tell('scenario.yaml', [...path, 'id'], `mission « ${mission.id} » écrite deux fois`);
    ids.add(mission.id);
    if (mission.day > head.clock.days)
      reader.tell('scenario.yaml', [...path, 'day'], `la mise en situation dure ${head.clock.days} jour(s)`);
    if (checks.length > 0 && !checks.some((check) => check.mission === mission.id))
      reader.tell('scenario.yaml', path, `aucun contrôle ne regarde la mission « ${mission.id} »`);
    mission.criteria.forEach((id, position) => {
      if (!head.criteria.includes(id))
        reader.tell('scenario.yaml', [...path, 'criteria', position], `critère « ${id} » absent de criteria`);
    });
    if (!compiled) return;
    const { tables } = initialWorld(compiled.worldSeed);
    mission.documents.forEach((id, position) => {
      if (!findOptional(tables.documents, id))
        reader.tell(
          'scenario.yaml',
          [...path, 'documents', position],
          `document « ${id} » inconnu${suggestion(id, tables.documents.bulk.byId.keys())}`,
        );
    });
  });
  const staff = compiled?.worldSeed.base.profile.staff.map((member) => member.id);
  head.staffShown.forEach((id, index) => {
    if (staff && !staff.includes(id))
      reader.tell(
        'scenario.yaml',
        ['staffShown', index],
        `personne « ${id} » inconnue${suggestion(id, staff)}`,
      );
  });
}

function checkCriteria(reader: PackageReader, { head, referentials, checks }: ContentParts): void {
  const referential = referentials.find((one) => one.code === head.referential);
  if (!referential) {
    reader.tell(
      'scenario.yaml',
      ['referential'],
      `référentiel « ${head.referential} » inconnu${suggestion(
        head.referential,
        referentials.map((one) => one.code),
      )}`,
    );
    return;
  }
  const known = new Set(criteriaInOrder(referential).map((criterion) => criterion.id));
  const seen = new Set<string>();
  head.criteria.forEach((id, index) => {
    if (!known.has(id))
      reader.tell(
        'scenario.yaml',
        ['criteria', index],
        `critère « ${id} » absent du référentiel ${referential.code}${suggestion(id, known)}`,
      );
    if (seen.has(id)) reader.tell('scenario.yaml', ['criteria', index], `critère « ${id} » écrit deux fois`);
    seen.add(id);
    if (checks.length > 0 && !checks.some((check) => check.criteria.includes(id))) {
      reader.warn(
        'scenario.yaml',
        ['criteria', index],
        `critère « ${id} » : ni contrôle, ni question à l’examinateur`,
      );
    }
  });
}

function checkChecks(
  reader: PackageReader,
  { head, checks, compiled, referentials }: ContentParts,
  facts: ReadonlySet<string>,
): void {
  const templates = compiled?.worldSeed.base.templates;
  const ids = new Set<string>();
  const missions = new Set(head.missions.map((mission) => mission.id));
  if (checks.length === 0 && !reader.has('checks.yaml'))
    reader.warn('checks.yaml', [], 'aucun contrôle : rien ne sera proposé à l’examinateur');
  checks.forEach((check, index) => {
    if (ids.has(check.id))
      reader.tell('checks.yaml', [index, 'id'], `contrôle « ${check.id} » écrit deux fois`);
    ids.add(check.id);
    check.criteria.forEach((id, position) => {
      if (!head.criteria.includes(id))
        reader.tell(
          'checks.yaml',
          [index, 'criteria', position],
          `critère « ${id} » absent de scenario.yaml${suggestion(id, head.criteria)}`,
        );
    });
    checkItems(
      reader,
      check,
      index,
      referentials.find(({ code }) => code === head.referential),
    );
    if (check.mission === undefined)
      reader.warn('checks.yaml', [index], `contrôle « ${check.id} » sans mission`);
    else if (!missions.has(check.mission))
      reader.tell(
        'checks.yaml',
        [index, 'mission'],
        `mission « ${check.mission} » inconnue${suggestion(check.mission, missions)}`,
      );
    if (templates !== undefined)
      for (const { path, message } of unknownTemplateFields(check, templates, [index]))
        reader.tell('checks.yaml', path, message);
    eachText(check, [index], (text, path) => {
      for (const [, name = ''] of text.matchAll(/\bfacts\.([A-Za-z]\w*)/g)) {
        if (facts.size > 0 && !facts.has(name))
          reader.tell('checks.yaml', path, `fait « ${name} » inconnu${suggestion(name, facts)}`);
      }
    });
  });
}

/** Items of a criterion's list that a check says it looks at. */
function checkItems(
  reader: PackageReader,
  { items = {}, criteria }: Check,
  index: number,
  referential: Referential | undefined,
): void {
  for (const [id, named] of Object.entries(items)) {
    if (!criteria.includes(id))
      reader.tell('checks.yaml', [index, 'items', id], `« ${id} » n’est pas un critère de ce contrôle`);
    const list = referential && selectOptionalCriterion(referential, id)?.checklist.map((item) => item.id);
    named.forEach((item, position) => {
      if (list && !list.includes(item))
        reader.tell(
          'checks.yaml',
          [index, 'items', id, position],
          `« ${item} » n’est pas dans la liste du critère ${id}${suggestion(item, list)}`,
        );
    });
  }
}

function eachText(
  value: unknown,
  path: (string | number)[],
  visit: (text: string, path: (string | number)[]) => void,
): void {
  if (typeof value === 'string') visit(value, path);
  else if (Array.isArray(value))
    value.forEach((member: unknown, index) => eachText(member, [...path, index], visit));
  else if (value !== null && typeof value === 'object')
    for (const [key, member] of Object.entries(value)) eachText(member, [...path, key], visit);
}

function checkPersonas(reader: PackageReader, { head, personas }: ContentParts): void {
  const ids = new Set<string>();
  const once = (id: string, path: (string | number)[]) => {
    if (ids.has(id)) reader.tell('personas.yaml', path, `« ${id} » écrit deux fois`);
    ids.add(id);
  };
  personas.timeline.forEach((entry, index) => {
    once(entry.id, ['timeline', index, 'id']);
    if (entry.day > head.clock.days)
      reader.tell(
        'personas.yaml',
        ['timeline', index, 'day'],
        `la mise en situation dure ${head.clock.days} jour(s)`,
      );
    if (entry.at < head.clock.dayStart || entry.at > head.clock.dayEnd)
      reader.tell(
        'personas.yaml',
        ['timeline', index, 'at'],
        `hors des heures d’ouverture (${head.clock.dayStart} à ${head.clock.dayEnd})`,
      );
  });
  personas.reactions.forEach((reaction, index) => {
    once(reaction.id, ['reactions', index, 'id']);
    if (!eventTypes.includes(reaction.when.event))
      reader.tell(
        'personas.yaml',
        ['reactions', index, 'when', 'event'],
        `événement « ${reaction.when.event} » inconnu${suggestion(reaction.when.event, eventTypes)}`,
      );
  });
}

function checkScripts(reader: PackageReader, { head, scripts, checks }: ContentParts): void {
  const kinds = Object.values(scripts).map((script) => script.kind);
  if (!kinds.includes('reference'))
    reader.warn(
      'scripts/reference.yaml',
      [],
      'aucun passage de référence : le scénario ne peut pas être prouvé',
    );
  for (const [name, script] of Object.entries(scripts)) {
    const file = `scripts/${name}.yaml`;
    const { steps, problems } = resolveScript(scripts, name);
    for (const { path, message } of problems) reader.tell(file, path, message);
    const known = new Set(checks.map((check) => check.id));
    if (script.kind === 'alternative' && Object.keys(script.expected).length > 0) {
      reader.tell(
        file,
        ['expected'],
        'un passage « alternative » fait tout juste : il n’annonce aucun constat. Retirez expected, ou écrivez kind: weak',
      );
    }
    if (known.size > 0) {
      for (const id of Object.keys(script.expected))
        if (!known.has(id))
          reader.tell(file, ['expected', id], `contrôle « ${id} » inconnu${suggestion(id, known)}`);
    }
    script.steps.forEach((step, index) => {
      if (!Object.hasOwn(actions, step.action))
        reader.tell(
          file,
          ['steps', index, 'action'],
          `action « ${step.action} » inconnue${suggestion(step.action, Object.keys(actions))}`,
        );
      if (Number(step.at[1]) > head.clock.days)
        reader.tell(file, ['steps', index, 'at'], `la mise en situation dure ${head.clock.days} jour(s)`);
    });
    let latest = '';
    for (const step of steps) {
      if (step.at < latest)
        reader.tell(file, [], `étape « ${step.id} » : ${step.at} vient avant l’étape précédente (${latest})`);
      latest = step.at;
    }
  }
}
