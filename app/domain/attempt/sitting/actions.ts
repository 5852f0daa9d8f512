import { z } from 'zod';
import { companyDay } from '../../clock/exam-clock';
import type { SittingEvent } from './events';
import { accept, actionsCausing, reject } from '../vocabulary';

const action = actionsCausing<SittingEvent>();

export const sittingActions = {
  StartAttempt: action({
    fields: z.strictObject({
      timeFactor: z.number().min(1).max(4).describe('1 for the plain duration, 1.33 for a third more'),
    }),
    actor: 'system',
    decide(world, { timeFactor }) {
      if (world.clock.startedAt !== null) return reject('not-allowed', 'Ce passage est déjà commencé.');
      const allowedMs = Math.round(world.clockConfig.examMinutes * 60_000 * timeFactor);
      return accept([{ type: 'AttemptStarted', data: { allowedMs } }]);
    },
  }),

  EndWorkingDay: action({
    fields: z.strictObject({}),
    decide(world) {
      const { dayIndex } = world.clock;
      if (dayIndex + 1 >= world.clockConfig.days) {
        return reject(
          'not-allowed',
          'C’est le dernier jour de la mise en situation. Rendez votre passage quand vous avez terminé.',
        );
      }
      const next = dayIndex + 1;
      return accept([
        { type: 'DayEnded', data: { dayIndex } },
        { type: 'DayStarted', data: { dayIndex: next, date: companyDay(world.clockConfig, next) } },
      ]);
    },
  }),

  TickMission: action({
    fields: z.strictObject({ mission: z.string().min(1).max(60), ticked: z.boolean() }),
    decide: (_world, fields) => accept([{ type: 'MissionTicked', data: fields }]),
  }),

  HandIn: action({
    fields: z.strictObject({}),
    decide: () => accept([{ type: 'HandedIn', data: { cause: 'by-candidate' } }]),
  }),

  PauseExam: action({
    fields: z.strictObject({ reason: z.string().trim().min(1, 'Indiquez le motif de la pause.').max(300) }),
    actor: 'invigilator',
    decide: (world, fields) =>
      world.clock.pausedAt !== null
        ? reject('not-allowed', 'Ce passage est déjà en pause.')
        : accept([{ type: 'ExamPaused', data: fields }]),
  }),

  ResumeExam: action({
    fields: z.strictObject({}),
    actor: 'invigilator',
    decide: (world) =>
      world.clock.pausedAt === null
        ? reject('not-allowed', 'Ce passage n’est pas en pause.')
        : accept([{ type: 'ExamResumed', data: {} }]),
  }),
};
