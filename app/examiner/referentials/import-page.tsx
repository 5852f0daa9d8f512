import { Form, useNavigation } from '@remix-run/react';
import { FileSearch } from 'lucide-react';
import { Button } from '~/ui/buttons/button';
import { Notice } from '~/ui/feedback/notice';
import { FileField } from '~/ui/fields/file-field';
import { FormActions } from '~/ui/fields/form-layout';
import { Card, Page } from '~/ui/layout/blocks';
import { PageHeader } from '~/ui/layout/page-header';
import { Breadcrumbs } from '~/ui/navigation/breadcrumbs';
import type { ImportReply } from './import-reply';
import { ImportPreviewView } from './import-preview';

interface ImportPageProps {
  /** The certification looked at, or null from the list. */
  target: { code: string; title: string } | null;
  reply: ImportReply | undefined;
}

/** An admin loads the official wording of a grid, or a grid of the centre's own: sees what changes, then applies. */
export function ImportPage({ target, reply }: ImportPageProps) {
  const navigation = useNavigation();
  const reading = navigation.formData?.get('intent') === 'preview';
  return (
    <Page>
      <PageHeader
        title={target ? 'Importer une rédaction' : 'Importer un référentiel'}
        subtitle={target?.title}
        breadcrumbs={
          <Breadcrumbs
            items={[
              { label: 'Référentiels', to: '/referentiels' },
              ...(target ? [{ label: target.title, to: `/referentiels/${target.code}` }] : []),
              { label: 'Importer' },
            ]}
          />
        }
      />
      <Card title="Fichier">
        <Form method="post" encType="multipart/form-data" className="flex flex-col gap-4">
          <input type="hidden" name="intent" value="preview" />
          <p className="text-soft">
            Partez d’un export : les énoncés que vous y changez deviennent la rédaction de votre centre. Les
            identifiants, la structure et la règle de décision restent ceux du logiciel. Rien ne change avant
            votre accord.
          </p>
          <FileField
            name="fichier"
            label="Classeur XLSX ou paquet CASE (JSON)"
            help="3 Mo au plus. Dans un classeur, la feuille « Critères » suffit, avec ses colonnes « Identifiant » et « Énoncé »."
            accept=".xlsx,.json"
            required
            error={reply?.stage === 'refused' ? reply.message : undefined}
          />
          <FormActions>
            <Button type="submit" variant="primary" icon={<FileSearch />} pending={reading}>
              Voir ce qui changerait
            </Button>
          </FormActions>
        </Form>
      </Card>
      {reply?.stage === 'preview' && (
        <ImportPreviewView
          key={reply.fileName + String(reply.preview.changes.length)}
          fileName={reply.fileName}
          preview={reply.preview}
          pending={navigation.formData?.get('intent') === 'apply'}
        />
      )}
      {!reply && (
        <Notice tone="info">
          Un fichier qui porte sur une certification absente de la liste est installé comme un référentiel du
          centre, s’il contient toute la grille.
        </Notice>
      )}
    </Page>
  );
}
