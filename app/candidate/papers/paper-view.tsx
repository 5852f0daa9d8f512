import type { PaperParty, PrintablePaper } from '~/domain/exports/paper';
import {
  Paper,
  PaperHeader,
  PaperLetter,
  PaperLines,
  PaperMentions,
  PaperTotals,
  type Column,
} from '~/ui/print/paper';

/** A commercial paper on screen, line for line what the PDF prints. */
export function PaperView({ paper }: { paper: PrintablePaper }) {
  const { lines, totals } = paper;
  return (
    <Paper
      label={paper.name}
      footer={paper.footer.map((line) => (
        <p key={line}>{line}</p>
      ))}
    >
      {paper.stamp && <p className="font-semibold text-danger">{paper.stamp}</p>}
      <PaperHeader
        sender={<Party party={paper.seller} />}
        recipient={<Party party={paper.buyer} />}
        title={paper.title || undefined}
        facts={paper.facts}
      />
      {paper.deliverTo && (
        <address className="paper-recipient">
          <Party party={paper.deliverTo} />
        </address>
      )}
      {paper.dateline ? (
        <PaperLetter
          dateline={paper.dateline}
          subject={paper.subject}
          references={paper.facts.map((fact) => (
            <p key={fact.label}>
              {fact.label} : {fact.value}
            </p>
          ))}
        >
          {paper.body.map((paragraph, index) => (
            <p key={index}>{paragraph}</p>
          ))}
        </PaperLetter>
      ) : (
        paper.subject && (
          <p>
            <span className="text-soft">Objet :</span> <strong>{paper.subject}</strong>
          </p>
        )
      )}
      {lines && (
        <PaperLines
          columns={lines.columns.map((column, index): Column<readonly string[]> => ({
            key: column.header,
            header: column.header,
            align: column.align,
            render: (row) => row[index],
          }))}
          rows={lines.rows}
          rowKey={(_, index) => String(index)}
        />
      )}
      {lines && lines.rows.length === 0 && <p className="text-soft">Aucune ligne pour l’instant.</p>}
      {totals && <PaperTotals vat={totals.vat} items={totals.items} />}
      {paper.sections.map((section) => (
        <PaperMentions key={section.heading} title={section.heading}>
          {section.paragraphs.map((paragraph, index) => (
            <p key={index}>{paragraph}</p>
          ))}
        </PaperMentions>
      ))}
      {paper.signature && (
        <p className="min-h-24 max-w-80 rounded border border-line p-2 text-small text-soft">
          {paper.signature}
        </p>
      )}
    </Paper>
  );
}

function Party({ party }: { party: PaperParty }) {
  const [name, ...rest] = party.lines;
  return (
    <>
      {party.heading && <span className="block text-small text-soft">{party.heading}</span>}
      <strong className="block">{name}</strong>
      {rest.map((line) => (
        <span key={line} className="block">
          {line}
        </span>
      ))}
    </>
  );
}
