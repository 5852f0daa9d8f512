import { useEffect, useRef } from 'react';
import { Link, useSearchParams } from '@remix-run/react';
import type {
  PrintableDeliverable,
  PrintableField,
  PrintableLine,
  PrintableSpan,
} from '~/domain/exports/deliverable';
import { cx } from '~/ui/class-names';
import { Paper } from '~/ui/print/paper';
import { useDesk } from '../../desk/desk-context';
import { FormattedText } from './formatted-text';

/** A deliverable on screen and on paper, word for word what the PDF and the DOCX print. */
export function DeliverablePaperView({ paper }: { paper: PrintableDeliverable }) {
  const [name, ...rest] = paper.company.lines;
  return (
    <Paper
      label={paper.name}
      footer={paper.footer.map((line) => (
        <p key={line}>{line}</p>
      ))}
    >
      <header className="grid gap-4 border-b border-line pb-4">
        <address className="text-small">
          <strong className="block text-table">{name}</strong>
          {rest.join(' · ')}
        </address>
        <div>
          {paper.stamp && <p className="font-semibold text-danger">{paper.stamp}</p>}
          {paper.purpose && <p className="text-soft">{paper.purpose}</p>}
          <h2 className="text-title font-semibold">{paper.title}</h2>
        </div>
        <dl className="paper-facts">
          {paper.facts.map((fact) => (
            <div key={fact.label}>
              <dt>{fact.label}</dt>
              <dd>{fact.value}</dd>
            </div>
          ))}
        </dl>
      </header>
      {paper.sections.map((section) => (
        <section key={section.id} id={section.id} className="grid gap-3">
          <h3 className="border-b border-line pb-1 text-body font-semibold">{section.title}</h3>
          {section.fields.map((field) => (
            <Field key={field.id} field={field} />
          ))}
        </section>
      ))}
      {paper.annexes.length > 0 && (
        <section className="grid gap-2">
          <h3 className="border-b border-line pb-1 text-body font-semibold">Fichiers joints</h3>
          <ul className="list-disc ps-5">
            {paper.annexes.map((annex, index) => (
              <li key={index}>
                <Span span={annex} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </Paper>
  );
}

/** `?champ=` shows the field an examiner's evidence is taken from. */
function Field({ field }: { field: PrintableField }) {
  const [search] = useSearchParams();
  const isCited = search.get('champ') === field.id;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isCited) place.current?.scrollIntoView({ block: 'center' });
  }, [isCited]);
  return (
    <div
      ref={place}
      className={cx('grid gap-1', isCited && '-mx-3 border-l-4 border-accent bg-selected px-2 py-1')}
    >
      <h4 className="text-small font-semibold text-soft">
        {field.label}
        {isCited && ' · passage cité'}
      </h4>
      <Content field={field} />
    </div>
  );
}

const empty = <p className="text-soft">Non renseigné</p>;

function Content({ field }: { field: PrintableField }) {
  if (field.kind === 'richText') return field.document ? <FormattedText document={field.document} /> : empty;
  if (field.kind === 'lines') return field.lines.length > 0 ? <Lines lines={field.lines} /> : empty;
  if (field.rows.length === 0) return empty;
  const aligned = (index: number) => (field.columns[index]?.align === 'end' ? 'end' : undefined);
  return (
    // A narrow screen scrolls the rows sideways: the keyboard must reach them.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="paper-scroll" role="region" aria-label={field.label} tabIndex={0}>
      <table className="paper-lines text-small">
        <caption className="visually-hidden">{field.label}</caption>
        <thead>
          <tr>
            {field.columns.map((column, index) => (
              <th key={index} scope="col" className={aligned(index)}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {field.rows.map((row, rowIndex) => (
            <tr key={rowIndex}>
              {row.map((cell, index) => (
                <td key={index} className={aligned(index)}>
                  <Lines lines={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {field.totals && (
          <tfoot>
            <tr>
              {field.totals.map((total, index) => (
                <td key={index} className={aligned(index)}>
                  <strong>{index === 0 && total === '' ? 'Total' : total}</strong>
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

function Lines({ lines }: { lines: readonly PrintableLine[] }) {
  return (
    <>
      {lines.map((line, index) => (
        <p key={index}>
          {line.map((span, at) => (
            <Span key={at} span={span} />
          ))}
        </p>
      ))}
    </>
  );
}

function Span({ span }: { span: PrintableSpan }) {
  const { basePath } = useDesk();
  return span.path ? (
    <Link to={`${basePath}/${span.path}`} className="text-accent underline">
      {span.text}
    </Link>
  ) : (
    <>{span.text}</>
  );
}
