import type { CompanyRows } from '../../attempt/world';
import type { CompanyProfile } from '../../crm/company/records';

type Numbering = CompanyProfile['numbering'];

const idsOf: Record<string, (rows: Partial<CompanyRows>) => readonly string[]> = {
  quotes: (rows) => (rows.quotes ?? []).map((record) => record.id),
  orders: (rows) => (rows.orders ?? []).map((record) => record.id),
  deliveries: (rows) => (rows.deliveries ?? []).map((record) => record.id),
  invoices: (rows) =>
    (rows.invoices ?? [])
      .filter((record) => record.type !== 'credit-note')
      .map((record) => record.number ?? ''),
  creditNotes: (rows) =>
    (rows.invoices ?? [])
      .filter((record) => record.type === 'credit-note')
      .map((record) => record.number ?? ''),
  accounts: (rows) => (rows.accounts ?? []).map((record) => record.id),
};

/** Last number used in each series, whatever wrote it: the next paper of the candidate follows it. */
export const lastNumbers = (numbering: Numbering, ...written: readonly Partial<CompanyRows>[]): Numbering =>
  Object.fromEntries(
    Object.entries(numbering).map(([series, rule]) => {
      let { last } = rule;
      for (const rows of written) {
        for (const id of idsOf[series]?.(rows) ?? []) {
          const count = id.startsWith(rule.prefix) ? id.slice(rule.prefix.length) : '';
          if (/^\d+$/.test(count)) last = Math.max(last, Number(count));
        }
      }
      return [series, { ...rule, last }];
    }),
  ) as Numbering;
