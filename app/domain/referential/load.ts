import { parseAuthoredYaml } from '~/domain/scenario/authored-yaml';
import type { AuthoredIssue, AuthoredPath } from '~/domain/scenario/authored-yaml';

import { idPrefixOf } from './model';
import { referentialSchema } from './schema';
import type { Criterion, Referential } from './schema';

export interface LoadedReferential {
  /** Null as soon as there is one issue. */
  readonly referential: Referential | null;
  readonly issues: readonly AuthoredIssue[];
}

/** Reads a referential from YAML text; every problem is listed at its line, nothing throws. */
export function loadReferential(text: string, file: string): LoadedReferential {
  const { value, issues, issueAt } = parseAuthoredYaml(text, file, referentialSchema);
  if (value === null) return { referential: null, issues };
  const dangling = crossReferenceProblems(value).map(({ path, message }) => issueAt(path, message));
  return dangling.length > 0 ? { referential: null, issues: dangling } : { referential: value, issues: [] };
}

interface Problem {
  readonly path: AuthoredPath;
  readonly message: string;
}

/** What the shape alone cannot say: unique codes, known groups, competences and activities. */
export function crossReferenceProblems(referential: Referential): Problem[] {
  const problems: Problem[] = [];
  const once = uniqueness(problems);
  const competences = new Set(
    referential.blocks.flatMap((block) =>
      block.activities.flatMap((activity) => activity.competences.map((one) => one.code)),
    ),
  );
  const covered = new Set([referential.code, ...competences]);
  const prefix = `${idPrefixOf(referential)}.`;

  referential.blocks.forEach((block, b) => {
    const blockPath = ['blocks', b] as const;
    once('bloc', block.code, [...blockPath, 'code']);
    covered.add(block.code);
    block.activities.forEach((activity, a) => {
      const activityPath = [...blockPath, 'activities', a] as const;
      once('activité', activity.code, [...activityPath, 'code']);
      covered.add(activity.code);
      activity.groups.forEach((group, g) =>
        once('rubrique', group.code, [...activityPath, 'groups', g, 'code']),
      );
      activity.competences.forEach((competence, c) => {
        const competencePath = [...activityPath, 'competences', c] as const;
        once('compétence', competence.code, [...competencePath, 'code']);
        competence.criteria.forEach((criterion, i) => {
          const path = [...competencePath, 'criteria', i] as const;
          once('critère', criterion.id, [...path, 'id']);
          if (!criterion.id.startsWith(prefix))
            problems.push({ path: [...path, 'id'], message: `l’identifiant commence par « ${prefix} »` });
          const stem = criterion.under?.stem;
          if (stem !== undefined && !opensList(competence.criteria.slice(0, i), stem))
            problems.push({
              path: [...path, 'under', 'stem'],
              message: `« ${stem} » n’est pas, plus haut dans la compétence ${competence.code}, un critère qui ouvre une liste`,
            });
          if (!activity.groups.some((group) => group.code === criterion.group))
            problems.push({
              path: [...path, 'group'],
              message: `rubrique « ${criterion.group} » absente de l’activité ${activity.code}`,
            });
          criterion.alsoCompetences.forEach((code, k) => {
            if (!competences.has(code) || code === competence.code)
              problems.push({
                path: [...path, 'alsoCompetences', k],
                message: `« ${code} » n’est pas une autre compétence de la grille`,
              });
          });
          const onceInList = uniqueness(problems);
          criterion.checklist.forEach((item, k) =>
            onceInList('point', item.id, [...path, 'checklist', k, 'id']),
          );
        });
      });
    });
  });
  referential.modalities.forEach((modality, m) => {
    once('modalité', modality.id, ['modalities', m, 'id']);
    modality.covers.forEach((code, k) => {
      if (!covered.has(code))
        problems.push({
          path: ['modalities', m, 'covers', k],
          message: `« ${code} » n’est ni un bloc, ni une activité, ni une compétence, ni la certification`,
        });
    });
  });
  problems.push(...decisionProblems(referential.decision));
  return problems;
}

/** A stem stands by itself: lists do not nest. */
const opensList = (before: readonly Criterion[], stem: string): boolean =>
  before.some((criterion) => criterion.id === stem && criterion.under === undefined);

/** Roles and routes the decision rule cites, ids written once. */
function decisionProblems(decision: Referential['decision']): Problem[] {
  const problems: Problem[] = [];
  const once = uniqueness(problems);
  const roles = new Set(decision.roles.map((role) => role.id));
  const routes = new Set(decision.certification.map((one) => one.route));
  const knownRole = (role: string | undefined, path: AuthoredPath): void => {
    if (role !== undefined && !roles.has(role))
      problems.push({ path: ['decision', ...path], message: `rôle « ${role} » absent de « roles »` });
  };
  decision.roles.forEach((role, i) => once('rôle', role.id, ['decision', 'roles', i, 'id']));
  decision.certification.forEach(({ route }, i) =>
    once('parcours', route, ['decision', 'certification', i, 'route']),
  );
  for (const step of ['criterionToCompetence', 'competenceToBlock', 'toCertification'] as const)
    knownRole(decision[step].decidedBy, [step, 'decidedBy']);
  decision.formalities.forEach((formality, i) => {
    once('formalité', formality.id, ['decision', 'formalities', i, 'id']);
    knownRole(formality.by, ['formalities', i, 'by']);
    formality.routes.forEach((route, k) => {
      if (!routes.has(route))
        problems.push({
          path: ['decision', 'formalities', i, 'routes', k],
          message: `parcours « ${route} » absent de « certification »`,
        });
    });
  });
  if (decision.exemption) {
    knownRole(decision.exemption.advisedBy, ['exemption', 'advisedBy']);
    knownRole(decision.exemption.decidedBy, ['exemption', 'decidedBy']);
    decision.exemption.conditions.forEach((condition, i) =>
      once('condition', condition.id, ['decision', 'exemption', 'conditions', i, 'id']),
    );
  }
  return problems;
}

function uniqueness(problems: Problem[]) {
  const seen = new Set<string>();
  return (noun: string, code: string, path: AuthoredPath): void => {
    const key = `${noun} ${code}`;
    if (seen.has(key)) problems.push({ path, message: `${noun} « ${code} » écrit deux fois` });
    seen.add(key);
  };
}
