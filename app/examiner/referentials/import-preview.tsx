import { Form } from '@remix-run/react';
import { useId } from 'react';
import type { ImportProblem } from '~/domain/referential/exchange/imported-grid';
import type { ImportPreview } from '~/domain/referential/exchange/preview';
import { competencesInOrder, criteriaInOrder } from '~/domain/referential/model';
import type { PlacedText, TextChange } from '~/domain/referential/wording';
import { Button } from '~/ui/buttons/button';
import { Notice } from '~/ui/feedback/notice';
import { FormActions } from '~/ui/fields/form-layout';
import { Card } from '~/ui/layout/blocks';
import type { Column } from '~/ui/table/column';
import { SimpleTable } from '~/ui/table/simple-table';
import { formatCount, nbsp } from '~/ui/typography/format';
import { changesPayload } from './import-reply';

const severityWords: Record<ImportProblem['severity'], string> = {
  error: 'À corriger',
  structure: 'Structure non reprise',
  notice: 'À savoir',
};

const fieldWords: Record<PlacedText['kind'], string> = {
  block: 'Bloc',
  activity: 'Activité',
  group: 'Rubrique',
  competence: 'Compétence',
  criterion: 'Critère',
};

const partWords: Record<PlacedText['field'], string> = {
  title: 'intitulé',
  purpose: 'finalité',
  text: 'énoncé',
  lookAt: 'ce qu’on regarde',
};

const problemColumns: Column<ImportProblem>[] = [
  { key: 'gravite', header: 'Portée', render: (one) => severityWords[one.severity] },
  { key: 'feuille', header: 'Feuille', render: (one) => one.sheet },
  { key: 'ligne', header: 'Ligne', align: 'end', render: (one) => one.row ?? '—' },
  { key: 'colonne', header: 'Colonne', render: (one) => one.column ?? '—' },
  { key: 'message', header: 'Ce qu’il y a', render: (one) => nbsp(one.message) },
];

interface ImportPreviewProps {
  fileName: string;
  preview: ImportPreview;
  pending: boolean;
}

/** What a file would change, text by text, with what it holds that cannot be taken. */
export function ImportPreviewView({ fileName, preview, pending }: ImportPreviewProps) {
  const { problems, unknown, absent } = preview;
  return (
    <>
      <Outcome fileName={fileName} preview={preview} />
      {problems.length > 0 && (
        <Card title="Ce que le fichier ne permet pas" flush>
          <SimpleTable
            caption="Problèmes du fichier"
            columns={problemColumns}
            rows={problems.slice(0, 200)}
            rowKey={(_, i) => String(i)}
          />
          {problems.length > 200 && (
            <p className="p-3 text-soft">{`… et ${problems.length - 200} autres.`}</p>
          )}
        </Card>
      )}
      {unknown.length > 0 && (
        <Card
          title={formatCount(
            unknown.length,
            'critère du fichier absent de la grille',
            'critères du fichier absents de la grille',
          )}
        >
          <p>Ils ne sont pas repris : une grille garde ses identifiants.</p>
          <ul className="mt-2 list-disc pl-5 text-table">
            {unknown.map((one) => (
              <li key={one.id}>
                <span className="font-medium">{one.id}</span> – {one.text}
              </li>
            ))}
          </ul>
        </Card>
      )}
      {absent.length > 0 && preview.does === 'wording' && (
        <Card
          title={formatCount(
            absent.length,
            'critère de la grille absent du fichier',
            'critères de la grille absents du fichier',
          )}
        >
          <p>{`Ils gardent leur texte : ${absent.join(', ')}.`}</p>
        </Card>
      )}
      {preview.does === 'wording' && <Changes preview={preview} pending={pending} />}
      {preview.does === 'new' && preview.grid && <NewGrid preview={preview} pending={pending} />}
    </>
  );
}

function Outcome({ fileName, preview }: Pick<ImportPreviewProps, 'fileName' | 'preview'>) {
  const { does, changes, unchanged, problems, code } = preview;
  const errors = problems.filter((one) => one.severity === 'error').length;
  if (does === 'wording')
    return (
      <Notice
        tone="info"
        title={`${fileName} : ${formatCount(changes.length, 'texte changerait', 'textes changeraient')} dans ${code ?? ''}`}
      >
        {`${formatCount(unchanged, 'texte est déjà celui de la grille', 'textes sont déjà ceux de la grille')}. Décochez ce que vous ne voulez pas reprendre.`}
      </Notice>
    );
  if (does === 'new')
    return (
      <Notice tone="info" title={`${fileName} : référentiel nouveau, ${code ?? ''}`}>
        Vérifiez ce qu’il contient, puis installez-le pour votre centre.
      </Notice>
    );
  if (errors > 0)
    return (
      <Notice tone="danger" title={`${fileName} : rien ne peut être repris`}>
        {`Corrigez ${formatCount(errors, 'point', 'points')} ci-dessous, puis envoyez le fichier de nouveau. La grille n’a pas changé.`}
      </Notice>
    );
  return (
    <Notice tone="success" title={`${fileName} : rien à changer`}>
      Les textes du fichier sont déjà ceux de la grille.
    </Notice>
  );
}

function Changes({ preview, pending }: { preview: ImportPreview; pending: boolean }) {
  return (
    <Card title="Textes qui changeraient">
      <Form method="post" className="flex flex-col gap-3">
        <input type="hidden" name="intent" value="apply" />
        <input type="hidden" name="code" value={preview.code ?? ''} />
        <input type="hidden" name="textes" value={changesPayload(preview)} />
        <ul className="flex flex-col gap-2">
          {preview.changes.map((change, i) => (
            <ChangeLine key={change.place} change={change} index={i} />
          ))}
        </ul>
        <FormActions>
          <Button type="submit" variant="primary" pending={pending}>
            Appliquer les textes cochés
          </Button>
        </FormActions>
      </Form>
    </Card>
  );
}

function ChangeLine({ change, index }: { change: TextChange; index: number }) {
  const id = useId();
  return (
    <li className="rounded border border-line p-3">
      <label htmlFor={id} className="flex items-center gap-2 text-table font-medium">
        <input id={id} type="checkbox" name={`garder-${index}`} value="1" defaultChecked />
        {`${fieldWords[change.kind]} ${change.code}, ${partWords[change.field]}`}
      </label>
      <dl className="mt-2 grid gap-3 text-table md:grid-cols-2">
        <div>
          <dt className="text-small text-soft">Aujourd’hui</dt>
          <dd>{change.text}</dd>
        </div>
        <div>
          <dt className="text-small text-soft">Après l’import</dt>
          <dd className="rounded bg-info-soft p-1">{change.next}</dd>
        </div>
      </dl>
    </li>
  );
}

function NewGrid({ preview, pending }: { preview: ImportPreview; pending: boolean }) {
  const { grid } = preview;
  if (!grid) return null;
  return (
    <Card title={grid.title}>
      <p>
        {[
          formatCount(grid.blocks.length, 'bloc'),
          formatCount(competencesInOrder(grid).length, 'compétence'),
          formatCount(criteriaInOrder(grid).length, 'critère'),
          `édition ${grid.version}`,
        ].join(' · ')}
      </p>
      <Form method="post" className="mt-3">
        <input type="hidden" name="intent" value="install" />
        <input type="hidden" name="grille" value={JSON.stringify(grid)} />
        <FormActions>
          <Button type="submit" variant="primary" pending={pending}>
            Installer pour le centre
          </Button>
        </FormActions>
      </Form>
    </Card>
  );
}
