import { z } from 'zod';
import { guardDraft } from '../../attempt/drafts';
import { findOptional, list } from '../../attempt/table';
import { accept, actionsCausing, reject } from '../../attempt/vocabulary';
import { nextId, type World } from '../../attempt/world';
import { shortText } from '../lines/records';
import type { DeliverableEvent } from './events';
import { annexesSchema, deliverableTitleSchema, MAX_DELIVERABLES, type FieldValue } from './records';
import { fieldsOf, valueProblem } from './values';

const action = actionsCausing<DeliverableEvent>();
const idSchema = z.string().min(1).max(40);
/** Everything a deliverable holds, in characters of JSON: a long report with its tables is a tenth of it. */
const MAX_JSON_LENGTH = 400_000;

const words = {
  the: 'Ce livrable',
  notFound: 'Ce livrable n’existe plus. Retrouvez les autres dans la liste.',
  frozen: 'Ce livrable est déjà transmis.',
};
const knows = (world: World, accountId: string | null | undefined): boolean =>
  accountId === undefined || accountId === null || findOptional(world.tables.accounts, accountId) !== null;
const noAccount = () =>
  reject('not-found', 'Ce compte n’existe pas. Choisissez-en un dans la liste.', 'accountId');

export const deliverableActions = {
  StartDeliverable: action({
    fields: z.strictObject({
      templateId: z.string().max(60),
      title: deliverableTitleSchema.optional(),
      accountId: z.string().max(40).nullable().optional(),
    }),
    decide(world, { templateId, title, accountId = null }) {
      const template = Object.hasOwn(world.templates, templateId) ? world.templates[templateId] : undefined;
      if (!template)
        return reject(
          'not-found',
          'Ce modèle n’est pas proposé dans cette mise en situation. Choisissez-en un dans la liste.',
          'templateId',
        );
      if (!knows(world, accountId)) return noAccount();
      if (list(world.tables.deliverables).length >= MAX_DELIVERABLES)
        return reject(
          'not-allowed',
          `Vous avez déjà ${MAX_DELIVERABLES} livrables : supprimez un brouillon inutile avant d’en commencer un autre.`,
        );
      const id = nextId(world, 'deliverables');
      return accept([
        { type: 'DeliverableStarted', data: { id, templateId, title: title ?? template.title, accountId } },
      ]);
    },
  }),

  /** Kept as typed; it stays open after it was sent, and may be sent again. */
  SaveDeliverable: action({
    fields: z.strictObject({
      id: idSchema,
      baseRevision: z.int().nullable(),
      title: shortText(160).optional(),
      accountId: z.string().max(40).nullable().optional(),
      values: z.record(z.string().max(60), z.unknown()),
      files: annexesSchema.optional(),
    }),
    decide(world, { id, baseRevision, title, accountId, values, files }) {
      const deliverable = findOptional(world.tables.deliverables, id);
      const refused = guardDraft(deliverable, true, baseRevision, words);
      if (refused || !deliverable) return refused ?? reject('not-found', words.notFound);
      if (!knows(world, accountId)) return noAccount();
      const template = world.templates[deliverable.templateId];
      const fields = new Map(template ? fieldsOf(template).map((field) => [field.id, field]) : []);
      for (const [fieldId, value] of Object.entries(values)) {
        const field = fields.get(fieldId);
        if (!field)
          return reject('invalid', `Ce livrable n’a pas de champ « ${fieldId} ».`, `values.${fieldId}`);
        const problem = value === null ? null : valueProblem(world, field, value);
        if (problem) return reject('invalid', problem.message, `values.${problem.path}`);
      }
      const lost = files?.find((fileId) => findOptional(world.tables.files, fileId) === null);
      if (lost !== undefined)
        return reject('not-found', 'Un fichier joint n’existe plus : retirez-le de la liste.', 'files');
      if (JSON.stringify({ ...deliverable.values, ...values }).length > MAX_JSON_LENGTH)
        return reject(
          'invalid',
          'Ce livrable est trop volumineux : répartissez-le en deux livrables.',
          'values',
        );
      return accept([
        {
          type: 'DeliverableSaved',
          data: {
            id,
            ...(title === undefined ? {} : { title }),
            ...(accountId === undefined ? {} : { accountId }),
            values: values as Record<string, FieldValue | null>,
            ...(files === undefined ? {} : { files }),
          },
        },
      ]);
    },
  }),

  DeleteDeliverable: action({
    fields: z.strictObject({ id: idSchema }),
    decide(world, { id }) {
      const deliverable = findOptional(world.tables.deliverables, id);
      if (!deliverable) return reject('not-found', words.notFound);
      if (deliverable.versions.length > 0)
        return reject('not-allowed', 'Ce livrable a été transmis : il ne peut plus être supprimé.');
      return accept([{ type: 'DeliverableDeleted', data: { id } }]);
    },
  }),
};
