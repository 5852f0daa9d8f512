import type { AppLoadContext } from '@remix-run/node';
import type { DeskView, SittingView } from '~/domain/attempt/desk/desk-view';
import type { AttemptState } from '~/domain/attempt/journal';
import type { World } from '~/domain/attempt/world';
import { companyMoment, examRemainingMs, type Instant } from '~/domain/clock/exam-clock';
import type { CompiledScenario } from '~/domain/scenario/compile';
import { selectOptionalAttempt, type AttemptRecord } from '../journal/attempt-record.server';
import { selectMilestones } from '../journal/milestones.server';
import { authorize, notFound, requireCandidate, requireStaff } from '../permissions.server';

export interface DeskRequest {
  request: Request;
  params: Record<string, string | undefined>;
  context: AppLoadContext;
}

/** One look per HTTP request: the layout and the page of one answer show the same world. */
const looks = new WeakMap<AppLoadContext, Map<string, Promise<DeskView>>>();

/**
 * The desk a request is about: the candidate's own attempt as it is now, or, when the address holds a sequence
 * number, any attempt an examiner may review as it was after that event.
 * @throws Response 404 for what does not exist or belongs to others, or a redirection to sign in
 */
export function openDesk(asked: DeskRequest): Promise<DeskView> {
  const { attemptId = '', seq } = asked.params;
  let known = looks.get(asked.context);
  if (!known) looks.set(asked.context, (known = new Map()));
  const key = `${attemptId}/${seq ?? 'now'}`;
  let look = known.get(key);
  if (!look) {
    look = seq === undefined ? openLiveDesk(asked, attemptId) : openPastDesk(asked, attemptId, Number(seq));
    known.set(key, look);
  }
  return look;
}

async function openLiveDesk(asked: DeskRequest, attemptId: string): Promise<DeskView> {
  await requireCandidate(asked, attemptId);
  const { services } = asked.context;
  const attempt = await selectOptionalAttempt(services.db, attemptId);
  if (!attempt) throw notFound();
  const now = Date.now();
  const [scenario, state] = await Promise.all([
    services.scenarios.compiled(attempt.scenarioVersionId, attempt.seed),
    services.attempts.open(attemptId, now),
  ]);
  return {
    ...viewOf(state.world, now),
    attemptId,
    readOnly: sittingStatus(state.world) !== 'in-progress',
    basePath: `/passage/${attemptId}`,
    sitting: sittingView(attempt, scenario, state, now),
  };
}

async function openPastDesk(asked: DeskRequest, attemptId: string, seq: number): Promise<DeskView> {
  const principal = await requireStaff(asked, 'attempt.review');
  const { services } = asked.context;
  const attempt = await selectOptionalAttempt(services.db, attemptId);
  if (!attempt || !Number.isInteger(seq) || seq < 1) throw notFound();
  authorize(principal, 'attempt.review', { centreId: attempt.centreId, attemptId });
  const [scenario, { state, last }, milestones] = await Promise.all([
    services.scenarios.compiled(attempt.scenarioVersionId, attempt.seed),
    services.attempts.asOf(attemptId, seq),
    selectMilestones(services.db, attemptId),
  ]);
  if (!last || last.seq !== seq) throw notFound();
  return {
    world: state.world,
    today: last.companyDate,
    minute: last.companyMinute,
    attemptId,
    readOnly: true,
    basePath: `/evaluation/${attemptId}/rejeu/${seq}`,
    sitting: sittingView(attempt, scenario, state, last.at),
    replay: { entry: last, ...milestones },
  };
}

function viewOf(world: World, now: Instant): Pick<DeskView, 'world' | 'today' | 'minute'> {
  const { date, minute } = companyMoment(world.clockConfig, world.clock, now);
  return { world, today: date, minute };
}

export function sittingStatus(world: World): SittingView['status'] {
  if (world.handedIn !== null) return 'handed-in';
  if (world.clock.startedAt === null) return 'not-started';
  return world.clock.pausedAt === null ? 'in-progress' : 'paused';
}

function sittingView(
  attempt: AttemptRecord,
  scenario: CompiledScenario,
  state: AttemptState,
  now: Instant,
): SittingView {
  const { world } = state;
  return {
    title: scenario.title,
    briefing: scenario.briefing,
    missions: scenario.missions.map(({ id, title, day, brief, documents }) => ({
      id,
      title,
      day,
      brief,
      documents,
      ticked: world.tickedMissions.includes(id),
    })),
    candidateName: attempt.candidateName,
    assistance: scenario.assistance,
    timeFactor: attempt.timeFactor,
    examMinutes: Math.round(world.clockConfig.examMinutes * attempt.timeFactor),
    status: sittingStatus(world),
    remainingMs: world.clock.startedAt === null ? null : examRemainingMs(world.clock, now),
    dayIndex: world.clock.dayIndex,
    days: world.clockConfig.days,
    endedAt: world.clock.endedAt,
    headHash: state.headHash,
    seq: world.seq,
  };
}
