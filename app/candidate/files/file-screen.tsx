import { Link, useNavigate } from '@remix-run/react';
import { FileDown, Send } from 'lucide-react';
import { Button } from '~/ui/buttons/button';
import { LinkButton } from '~/ui/buttons/link-button';
import { Notice } from '~/ui/feedback/notice';
import { Card, Columns, Page } from '~/ui/layout/blocks';
import { DescriptionList } from '~/ui/layout/description-list';
import { PageHeader } from '~/ui/layout/page-header';
import { Breadcrumbs } from '~/ui/navigation/breadcrumbs';
import { Menu } from '~/ui/overlays/menu';
import { formatCivilDate, formatFileSize } from '~/ui/typography/format';
import { useDesk } from '../desk/desk-context';
import { useCommand } from '../desk/use-command';
import { useConsult } from '../desk/use-consult';
import type { FilePage } from './files-page';

/** A file and what was read in it: text and tables only, nothing of the file is run. */
export function FileScreen(page: FilePage) {
  const { id, name, use } = page;
  const { basePath, readOnly } = useDesk();
  const navigate = useNavigate();
  const { run, refusal } = useCommand();
  useConsult({ type: 'ViewRecord', fields: { collection: 'files', id, place: 'fiche' } });

  async function remove() {
    if ((await run('RemoveFile', { id })) !== undefined) navigate(`${basePath}/fichiers`);
  }
  return (
    <Page>
      <PageHeader
        title={name}
        breadcrumbs={
          <Breadcrumbs items={[{ label: 'Fichiers joints', to: `${basePath}/fichiers` }, { label: name }]} />
        }
        actions={
          <>
            {!readOnly && (
              <>
                <Menu
                  label="Autres actes"
                  items={[
                    {
                      id: 'retirer',
                      label: 'Retirer le fichier',
                      danger: true,
                      disabled: use.length > 0,
                      onSelect: () => void remove(),
                    },
                  ]}
                />
                <Button
                  icon={<Send />}
                  onPress={() => navigate(`${basePath}/messages/nouveau?pj=file:${id}`)}
                >
                  Joindre à un message
                </Button>
              </>
            )}
            <LinkButton to={`${basePath}/fichiers/${id}/contenu`} icon={<FileDown />} download>
              Télécharger
            </LinkButton>
          </>
        }
      />
      {refusal && <Notice tone="danger">{refusal.message}</Notice>}
      <Columns
        side={
          <Card title="Fiche">
            <DescriptionList
              items={[
                { label: 'Taille', value: formatFileSize(page.size) },
                { label: 'Contenu', value: page.summary },
                { label: 'Ajouté le', value: formatCivilDate(page.addedOn) },
                {
                  label: 'Joint à',
                  value:
                    use.length > 0 &&
                    use.map((one) => (
                      <Link
                        key={one.path}
                        to={`${basePath}/${one.path}`}
                        className="block text-accent underline"
                      >
                        {one.label}
                      </Link>
                    )),
                },
              ]}
            />
          </Card>
        }
      >
        <p className="text-small text-soft">
          Voici ce qui est lu du fichier ; la mise en page n’est pas reproduite.
          {page.truncated && ' Le fichier en contient davantage : seul le début est lu.'}
        </p>
        {page.paragraphs && (
          <Card title="Texte">
            {page.paragraphs.length === 0 ? (
              <p className="text-soft">Aucun texte n’est lisible (image numérisée, par exemple).</p>
            ) : (
              <div className="stack">
                {page.paragraphs.map((paragraph, index) => (
                  <p key={index}>{paragraph}</p>
                ))}
              </div>
            )}
          </Card>
        )}
        {page.sheets?.map((sheet) => (
          <Card key={sheet.name} title={sheet.name} flush>
            {sheet.rows.length === 0 ? (
              <p className="p-4 text-soft">Feuille vide.</p>
            ) : (
              <Sheet sheet={sheet} />
            )}
          </Card>
        ))}
      </Columns>
    </Page>
  );
}

function Sheet({ sheet }: { sheet: NonNullable<FilePage['sheets']>[number] }) {
  return (
    // Scrolled by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="table-scroll" role="region" aria-label={`Feuille ${sheet.name}`} tabIndex={0}>
      <table className="data-table">
        <caption className="visually-hidden">Feuille {sheet.name}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">Ligne</span>
            </th>
            {sheet.columns.map((letter) => (
              <th key={letter} scope="col">
                {letter}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.rows.map((row) => (
            <tr key={row.number}>
              <th scope="row">{row.number}</th>
              {row.cells.map((cell, index) => (
                <td key={index} className={cell.isFigure ? 'end' : undefined}>
                  {cell.text}
                  {cell.formula && <span className="block text-small text-soft">={cell.formula}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {sheet.cut && (
        <p className="p-2 text-small text-soft">
          Les lignes et colonnes suivantes se voient dans le fichier.
        </p>
      )}
    </div>
  );
}
