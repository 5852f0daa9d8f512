import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { and, asc, desc, eq, exists } from 'drizzle-orm';
import type { Database } from '#db/client';
import { auditLog } from '#db/schema/audit-log';
import { attemptEvents, attempts } from '#db/schema/attempts';
import { enrolments } from '#db/schema/enrolments';
import { examSessions } from '#db/schema/exam-sessions';
import { criteriaInOrder } from '~/domain/referential/model';
import type { StaffPrincipal } from '../auth/principal.server';
import { readForm } from '../http/read-form.server';
import { notFound, requireStaff, type Permission } from '../permissions.server';
import type { ScenarioLibrary } from '../scenarios/scenario-library.server';
import { selectOptionalRegrade, type RegradeSummary } from './regrade-store.server';

/** What an act answers: where to go next, or why nothing was done. */
export type RegradeReply = { regradeId: string } | { refused: string };

type Asked = Pick<LoaderFunctionArgs, 'request' | 'params' | 'context'>;

/** The regrading asked for, if it is of the person's centre. @throws Response 404 otherwise */
export async function requireRegrade(
  asked: Asked,
  permission: Permission,
): Promise<{ principal: StaffPrincipal; regrade: RegradeSummary }> {
  const principal = await requireStaff(asked, permission);
  const regrade = await selectOptionalRegrade(
    asked.context.services.db,
    principal.centreId,
    asked.params.regradeId ?? '',
  );
  if (!regrade) throw notFound();
  return { principal, regrade };
}

/** Sessions of a centre with at least one attempt handed in: what can be regraded. */
export const sessionsToRegrade = (db: Database, centreId: string): Promise<{ id: string; title: string }[]> =>
  db
    .select({ id: examSessions.id, title: examSessions.title })
    .from(examSessions)
    .where(
      and(
        eq(examSessions.centreId, centreId),
        exists(
          db
            .select({ id: attempts.id })
            .from(attempts)
            .innerJoin(enrolments, eq(enrolments.id, attempts.enrolmentId))
            .innerJoin(
              attemptEvents,
              and(eq(attemptEvents.attemptId, attempts.id), eq(attemptEvents.type, 'HandedIn')),
            )
            .where(eq(enrolments.sessionId, examSessions.id)),
        ),
      ),
    )
    .orderBy(desc(examSessions.opensAt), asc(examSessions.title));

/** What the criteria of these scenarios' grids ask, by id. */
export async function criterionTexts(
  scenarios: ScenarioLibrary,
  scenarioVersionIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const grids = await Promise.all(scenarioVersionIds.map((id) => scenarios.referential(id)));
  return new Map(grids.flatMap((grid) => criteriaInOrder(grid).map(({ id, text }) => [id, text])));
}

/** Starts a comparison over one session, or over all of them. @throws Response 403 for those who may not */
export async function answerStart(asked: ActionFunctionArgs): Promise<RegradeReply> {
  const principal = await requireStaff(asked, 'report.regrade');
  const { centreId, userId } = principal;
  const { db, regrading } = asked.context.services;
  const { sessionId = '' } = await readForm(asked.request);
  const known = await sessionsToRegrade(db, centreId);
  if (sessionId !== '' && !known.some(({ id }) => id === sessionId))
    return { refused: 'Cette session n’a aucun passage rendu : choisissez-en une autre.' };
  const started = await regrading.start({ centreId, sessionId: sessionId || null, startedBy: userId });
  if ('refused' in started) return started;
  await audit(db, principal, 'regrade.started', started.id);
  return { regradeId: started.id };
}

const intents = { apply: 'regrade.applied', cancel: 'regrade.cancelled', resume: 'regrade.resumed' } as const;
const isIntent = (intent: string): intent is keyof typeof intents => Object.hasOwn(intents, intent);

const audit = (db: Database, by: StaffPrincipal, act: string, regradeId: string) =>
  db.insert(auditLog).values({
    centreId: by.centreId,
    actor: 'staff',
    actorId: by.userId,
    act,
    subjectKind: 'regrade',
    subjectId: regradeId,
  });

/** Applies, cancels or resumes a regrading. @throws Response 403 or 404 for those who may not */
export async function answerRegrade(asked: ActionFunctionArgs): Promise<RegradeReply> {
  const { principal, regrade } = await requireRegrade(asked, 'report.regrade');
  const { db, regrading } = asked.context.services;
  const { intent = '' } = await readForm(asked.request);
  const acts = {
    apply: () => regrading.apply(regrade),
    cancel: () => regrading.cancel(regrade),
    resume: () => regrading.resume(regrade),
  };
  if (!isIntent(intent))
    return { refused: 'Cette demande n’est pas connue : relisez cette page, puis recommencez.' };
  const refused = await acts[intent]();
  if (refused !== null) return { refused };
  await audit(db, principal, intents[intent], regrade.id);
  return { regradeId: regrade.id };
}
