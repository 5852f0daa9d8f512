import { z } from 'zod';
import { eventMatcherSchema } from '../checks/definitions/parts';
import { templates } from './templates';

const delay = (unit: string, least: number) => z.int().min(least).optional().describe(unit);

const withinSchema = z
  .strictObject({
    workingDays: delay('Jours ouvrés de l’entreprise ; 0 = le jour même', 0),
    companyDays: delay('Jours du calendrier de l’entreprise ; 0 = le jour même', 0),
    companyMinutes: delay('Minutes de l’entreprise, heures de fermeture exclues', 1),
    examMinutes: delay('Minutes d’épreuve, pauses déduites', 1),
  })
  .describe('Délai maximal entre les deux événements ; plusieurs limites s’ajoutent');
export type Within = z.output<typeof withinSchema>;

const matchers = z.union([eventMatcherSchema, z.array(eventMatcherSchema).min(1)]);

/** `kind: process`. Which key goes with which pattern is checked by `misuses`. */
export const processShape = {
  kind: z.literal('process').describe('L’ordre, le délai, l’absence ou le nombre d’événements'),
  pattern: z
    .enum(templates)
    .describe(
      [
        'existence : a lieu',
        'absence : n’a pas lieu',
        'count : a lieu tant de fois',
        'init : vient en premier',
        'last : vient en dernier',
        'responded-existence : si first, alors then, avant ou après',
        'co-existence : l’un ne va pas sans l’autre',
        'response : then suit chaque first',
        'precedence : first a lieu avant chaque then',
        'succession : precedence et response',
        'alternate-… : sans que l’un se répète entre les deux',
        'chain-… : sans rien faire d’autre entre les deux',
        'not-co-existence : jamais les deux',
        'not-succession : jamais then après first',
        'not-chain-succession : jamais then juste après first',
        'choice : l’un des deux au moins',
        'exclusive-choice : l’un des deux et pas l’autre',
      ].join(' ; '),
    ),
  event: eventMatcherSchema
    .optional()
    .describe('existence, absence, count, init, last : l’événement regardé'),
  first: eventMatcherSchema.optional().describe('Les autres : l’événement qui vient avant, ou l’un des deux'),
  then: eventMatcherSchema.optional().describe('Les autres : l’événement qui vient après, ou l’autre'),
  after: eventMatcherSchema.optional().describe('Ne regarder que ce qui suit le premier de ces événements'),
  before: eventMatcherSchema
    .optional()
    .describe(
      'Ne regarder que ce qui précède le premier de ces événements (compté depuis after, s’il est donné)',
    ),
  same: z
    .record(z.string(), z.string())
    .optional()
    .describe(
      'Corrélation : champ de first : champ de then qui doit avoir la même valeur ; chaque fiche est suivie à part',
    )
    .meta({ examples: [{ id: 'content.relatedTo.id' }] }),
  each: z
    .enum(['every', 'first', 'some'])
    .default('every')
    .describe(
      'Parmi les événements qui en appellent un autre (then pour precedence, first sinon) : tous, le premier, ou l’un d’eux doit convenir',
    ),
  within: withinSchema.optional(),
  times: z
    .strictObject({
      exactly: z.int().min(0).optional().describe('Ni plus ni moins'),
      atLeast: z.int().min(0).optional(),
      atMost: z.int().min(0).optional(),
    })
    .optional()
    .describe('count : nombre d’événements admis'),
  among: matchers
    .optional()
    .describe(
      'init, last, chain-… : ce qui compte comme « autre chose » ; par défaut tout acte du candidat, consultations comprises, hors fins de journée, cases cochées et remise',
    ),
};
