import type { ReactNode } from 'react';
import { cellClass, ColumnWidths, type Column } from '~/ui/table/column';
import { LineTotals, type LineTotal } from '~/ui/lines/line-totals';
import { cx } from '~/ui/class-names';

export type { Column } from '~/ui/table/column';

export interface PaperProps {
  /** Names the sheet. */
  label: string;
  children: ReactNode;
  /** Across the sheet: "PROJET", "DUPLICATA". */
  watermark?: string;
  /** At the foot of the sheet: legal facts of the sender. */
  footer?: ReactNode;
}

/** An A4 sheet: black on white in every theme, alone on the page when printed. */
export function Paper({ label, children, watermark, footer }: PaperProps) {
  return (
    <article className="paper" aria-label={label} data-theme="light" data-watermark={watermark}>
      {watermark && <p className="visually-hidden">{watermark}</p>}
      <div className="paper-body">{children}</div>
      {footer && <footer className="paper-foot">{footer}</footer>}
    </article>
  );
}

export interface PaperHeaderProps {
  sender: ReactNode;
  recipient: ReactNode;
  /** "Devis n° D-2026-012"; absent on a letter. */
  title?: ReactNode;
  facts?: readonly { label: string; value: ReactNode }[];
}

/** Who writes to whom, what it is, and its references. */
export function PaperHeader({ sender, recipient, title, facts = [] }: PaperHeaderProps) {
  return (
    <header className="paper-header">
      <address className="paper-sender">{sender}</address>
      <address className="paper-recipient">{recipient}</address>
      {title && (
        <div className="paper-title">
          <h2>{title}</h2>
          {facts.length > 0 && (
            <dl className="paper-facts">
              {facts.map((fact) => (
                <div key={fact.label}>
                  <dt>{fact.label}</dt>
                  <dd>{fact.value}</dd>
                </div>
              ))}
            </dl>
          )}
        </div>
      )}
    </header>
  );
}

export interface PaperLinesProps<Row> {
  caption?: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row, index: number) => string;
}

/** The lines; heads repeat on each printed page, lines are not cut. */
export function PaperLines<Row>({ caption = 'Lignes', columns, rows, rowKey }: PaperLinesProps<Row>) {
  return (
    // A narrow screen scrolls the lines sideways: the keyboard must reach them.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="paper-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table className="paper-lines">
        <caption className="visually-hidden">{caption}</caption>
        <ColumnWidths columns={columns} />
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={cellClass(column)}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={rowKey(row, index)}>
              {columns.map((column) => (
                <td key={column.key} className={cellClass(column)}>
                  {column.render(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export interface PaperTotalsProps {
  /** One line per rate. */
  vat?: readonly { rate: ReactNode; base: ReactNode; amount: ReactNode }[];
  items: readonly LineTotal[];
}

/** VAT by rate on the left, totals on the right. */
export function PaperTotals({ vat = [], items }: PaperTotalsProps) {
  return (
    <div className="paper-totals">
      {vat.length > 0 && (
        <table className="paper-lines paper-vat">
          <caption className="visually-hidden">TVA par taux</caption>
          <thead>
            <tr>
              <th scope="col">Taux de TVA</th>
              <th scope="col" className="end">
                Base HT
              </th>
              <th scope="col" className="end">
                TVA
              </th>
            </tr>
          </thead>
          <tbody>
            {vat.map((line, index) => (
              <tr key={index}>
                <td>{line.rate}</td>
                <td className="end">{line.base}</td>
                <td className="end">{line.amount}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <LineTotals items={items} />
    </div>
  );
}

/** Conditions and legal mentions under the totals. */
export function PaperMentions({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <section className="paper-mentions">
      {title && <h3>{title}</h3>}
      {children}
    </section>
  );
}

export interface PaperLetterProps {
  /** "Angers, le 3 février 2026" */
  dateline: ReactNode;
  subject: ReactNode;
  /** Sending mode, references, enclosures. */
  references?: ReactNode;
  children: ReactNode;
  signature?: ReactNode;
  className?: string;
}

/** The body of a letter, under a PaperHeader without title. */
export function PaperLetter({
  dateline,
  subject,
  references,
  children,
  signature,
  className,
}: PaperLetterProps) {
  return (
    <div className={cx('paper-letter', className)}>
      <p className="paper-dateline">{dateline}</p>
      {references && <div className="paper-references">{references}</div>}
      <p className="paper-subject">
        <strong>Objet :</strong> {subject}
      </p>
      <div className="paper-text">{children}</div>
      {signature && <div className="paper-signature">{signature}</div>}
    </div>
  );
}
