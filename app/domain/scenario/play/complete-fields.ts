import { findOptional, type Table } from '../../attempt/table';
import type { CollectionName, Tables, Templates } from '../../attempt/world';
import { actions } from '../../attempt/rooms';
import {
  completeAccountContent,
  completeActivityContent,
  completeContactContent,
  completeDashboardContent,
  completeMailContent,
  completeOrderContent,
  completeQuoteContent,
  completeReminderContent,
  type Complete,
  type CompletionContext,
} from '../authored/complete-content';
import { completeDeliverableValues } from '../authored/complete-deliverable';
import { completeInvoiceContent } from '../authored/complete-invoice';

type Fields = Record<string, unknown>;
/** A step may also use the templates of its scenario. */
export interface StepContext extends CompletionContext {
  templates: Templates;
}

interface Paper {
  collection: CollectionName;
  complete: Complete;
}

const papers = {
  Quote: { collection: 'quotes', complete: completeQuoteContent },
  Order: { collection: 'orders', complete: completeOrderContent },
  Invoice: { collection: 'invoices', complete: completeInvoiceContent },
  Reminder: { collection: 'reminders', complete: completeReminderContent },
  Dashboard: { collection: 'dashboards', complete: completeDashboardContent },
  Account: { collection: 'accounts', complete: completeAccountContent },
  Contact: { collection: 'contacts', complete: completeContactContent },
} satisfies Record<string, Paper>;

const block = (value: unknown): Fields =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Fields) : {};
const rowOf = (tables: Tables, collection: CollectionName, id: unknown): (Fields & { id: string }) | null =>
  findOptional(tables[collection] as unknown as Table<Fields & { id: string }>, String(id));

/** Names of the fields a person writes, from the action's own schema: a record has more than that. */
function contentKeys(action: string): readonly string[] {
  const shape = (
    actions[action as keyof typeof actions].fields as { shape?: { content?: { shape?: object } } }
  ).shape;
  return Object.keys(shape?.content?.shape ?? {});
}

const created =
  (paper: Paper) =>
  (fields: Fields, context: CompletionContext): Fields => ({
    ...fields,
    content: paper.complete(block(fields.content), context),
  });

/** A save starts from what the record holds, as the screen does: only what changes is written in the script. */
const saved =
  (paper: Paper, action: string) =>
  (fields: Fields, context: CompletionContext): Fields => {
    const record = rowOf(context.tables, paper.collection, fields.id);
    const known = Object.fromEntries(
      contentKeys(action)
        .filter((key) => record !== null && key in record)
        .map((key) => [key, record?.[key]]),
    );
    return {
      baseRevision: record?.revision ?? null,
      ...fields,
      content: paper.complete({ ...known, ...block(fields.content) }, context),
    };
  };

const activity = (fields: Fields, context: CompletionContext): Fields => ({
  ...fields,
  content: completeActivityContent(block(fields.content), context),
});
const mail = (fields: Fields, context: CompletionContext): Fields => ({
  draftId: null,
  ...fields,
  content: completeMailContent(block(fields.content), context),
});

const completions: Record<string, (fields: Fields, context: StepContext) => Fields> = {
  ...Object.fromEntries(Object.entries(papers).map(([noun, paper]) => [`Create${noun}`, created(paper)])),
  ...Object.fromEntries(
    Object.entries(papers).map(([noun, paper]) => [`Save${noun}`, saved(paper, `Save${noun}`)]),
  ),
  CreateMailDraft: (fields, context) => ({
    ...fields,
    content: completeMailContent(block(fields.content), context),
  }),
  SaveMailDraft: saved({ collection: 'mails', complete: completeMailContent }, 'SaveMailDraft'),
  SendMail: mail,
  SaveDeliverable: (fields, { tables, templates }) => {
    const deliverable = rowOf(tables, 'deliverables', fields.id);
    return {
      baseRevision: deliverable?.revision ?? null,
      ...fields,
      values: completeDeliverableValues(templates, deliverable?.templateId, fields.values ?? {}),
    };
  },
  PlanActivity: activity,
  LogActivity: (fields, context) => ({ report: '', ...activity(fields, context) }),
  CompleteActivity: (fields) => ({ report: '', ...fields }),
  ViewRecord: (fields) => ({ place: '', ...fields }),
  ViewScreen: (fields) => ({ about: '', ...fields }),
  SearchList: (fields) => ({ query: '', filters: {}, results: 0, ...fields }),
  FileDocument: (fields, { tables }) => ({
    name: rowOf(tables, 'documents', fields.id)?.name ?? '',
    retentionYears: null,
    ...fields,
  }),
  QualifyAccount: (fields, { tables }) => ({
    ...fields,
    qualification: {
      ...block(rowOf(tables, 'accounts', fields.id)?.qualification),
      ...block(fields.qualification),
    },
  }),
  MergeAccounts: (fields) => ({ changes: {}, ...fields }),
  UpdateAccount: (fields, context) => withAccountBlocks(fields, context),
  MatchBankLine: (fields, { tables }) => {
    const matching = block(fields.matching);
    const [first] = Array.isArray(matching.allocations) ? (matching.allocations as Fields[]) : [];
    const accountId = first ? rowOf(tables, 'invoices', first.invoiceId)?.accountId : undefined;
    return { ...fields, matching: { accountId, allocations: [], remainder: 'none', note: '', ...matching } };
  },
};

/** Addresses, conditions and consent of the changes, completed from the account. */
function withAccountBlocks(fields: Fields, context: CompletionContext): Fields {
  const changes = block(fields.changes);
  const account = rowOf(context.tables, 'accounts', fields.id) ?? {};
  const whole = completeAccountContent({ ...account, ...changes }, context);
  return { ...fields, changes: Object.fromEntries(Object.keys(changes).map((key) => [key, whole[key]])) };
}

/** The fields of an action as its screen would send them, from what the script writes of them. */
export const completeFields = (action: string, fields: Fields, context: StepContext): Fields =>
  completions[action]?.(fields, context) ?? fields;
