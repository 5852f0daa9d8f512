import { useState } from 'react';
import { Mail, Phone } from 'lucide-react';
import { Button } from '~/ui/buttons/button';
import { StatusBadge } from '~/ui/feedback/status-badge';
import { CheckboxField } from '~/ui/fields/checkbox-field';
import { ComboBox } from '~/ui/fields/combo-box';
import { DateField } from '~/ui/fields/date-field';
import { ErrorSummary } from '~/ui/fields/error-summary';
import { FileField } from '~/ui/fields/file-field';
import { FormActions, FormGrid, FormSection } from '~/ui/fields/form-layout';
import { MoneyField, NumberField, PercentField } from '~/ui/fields/number-fields';
import { RadioGroup } from '~/ui/fields/radio-group';
import { SearchField } from '~/ui/fields/search-field';
import { SelectField } from '~/ui/fields/select-field';
import { TextArea } from '~/ui/fields/text-area';
import { TextField } from '~/ui/fields/text-field';
import { Card, Columns, Page } from '~/ui/layout/blocks';
import { DescriptionList } from '~/ui/layout/description-list';
import { KeyFigures } from '~/ui/layout/key-figures';
import { PageHeader } from '~/ui/layout/page-header';
import { SplitPanes } from '~/ui/layout/split-panes';
import { Timeline } from '~/ui/layout/timeline';
import { Breadcrumbs } from '~/ui/navigation/breadcrumbs';
import { PanelTabs } from '~/ui/navigation/panel-tabs';
import { Tabs } from '~/ui/navigation/tabs';
import { SimpleTable } from '~/ui/table/simple-table';
import { CivilDate, Money } from '~/ui/typography/values';

/** Parts of the gallery that hold more than a few lines. */
export function RecordSample() {
  return (
    <Page>
      <PageHeader
        breadcrumbs={<Breadcrumbs items={[{ label: 'Clients', to: '/' }, { label: 'Durand SARL' }]} />}
        title="Durand SARL"
        status={<StatusBadge tone="warning">Relancé</StatusBadge>}
        subtitle="Client depuis 2019 · Angers"
        actions={<Button variant="primary">Préparer un devis</Button>}
      />
      <KeyFigures
        items={[
          {
            label: 'Encours',
            value: <Money cents={1_234_567} />,
            detail: 'au-dessus de 10 000 €',
            tone: 'danger',
          },
          {
            label: 'Chiffre d’affaires 2025',
            value: <Money cents={8_450_000} decimals={0} />,
            detail: '+12 % sur un an',
            tone: 'success',
          },
          { label: 'Dernière commande', value: <CivilDate value="2026-01-21" />, to: '/' },
        ]}
      />
      <Tabs
        label="Fiche"
        items={[
          { label: 'Résumé', to: '?partie=fiche', current: true },
          { label: 'Contacts', to: '?partie=fiche&v=2', count: 3, current: false },
        ]}
      />
      <Columns
        side={
          <Card title="Historique">
            <Timeline
              label="Historique"
              kinds={[
                { value: 'appel', label: 'Appels' },
                { value: 'mail', label: 'Courriels' },
              ]}
              entries={[
                {
                  id: '1',
                  date: '2026-02-03',
                  time: '10 h 42',
                  kind: 'appel',
                  title: 'Appel de M. Durand',
                  body: 'Conteste la pénalité.',
                  icon: <Phone />,
                  author: 'Léa Martin',
                  to: '/',
                },
                { id: '2', date: '2026-02-01', kind: 'mail', title: 'Relance 1 envoyée', icon: <Mail /> },
              ]}
            />
          </Card>
        }
      >
        <Card title="Identité">
          <DescriptionList
            columns={2}
            items={[
              { label: 'SIREN', value: '000 000 000' },
              { label: 'Conditions', value: '30 jours fin de mois' },
              { label: 'Segment', value: '' },
            ]}
          />
        </Card>
        <Card title="Factures" flush>
          <SimpleTable
            caption="Factures"
            columns={[
              { key: 'n', header: 'Numéro', render: (row) => row.n },
              {
                key: 'm',
                header: 'Montant TTC',
                align: 'end',
                render: (row) => <Money cents={row.m} />,
                total: <Money cents={300_00} />,
              },
            ]}
            rows={[
              { n: 'F-2026-001', m: 100_00 },
              { n: 'F-2026-002', m: 200_00 },
            ]}
            rowKey={(row) => row.n}
          />
        </Card>
      </Columns>
      <SplitPanes id="essai" sizes={[25, 35, 40]} labels={['Dossiers', 'Messages', 'Lecture']}>
        <p className="p-3">Dossiers</p>
        <p className="p-3">Messages</p>
        <PanelTabs
          label="Message"
          items={[
            { id: 'a', label: 'Texte', content: 'Bonjour' },
            { id: 'b', label: 'Pièces', content: 'Aucune' },
          ]}
        />
      </SplitPanes>
    </Page>
  );
}

export function FieldSamples() {
  const [cents, setCents] = useState<number | null>(123_456);
  const [client, setClient] = useState<string | null>(null);
  return (
    <Page narrow>
      <PageHeader title="Champs" />
      <ErrorSummary
        errors={{ objet: 'Écrivez un objet.', echeance: 'Choisissez une échéance après le 3 février.' }}
      />
      <Card>
        <FormSection title="Devis" help="Rien de ce qui est écrit n’est perdu.">
          <FormGrid>
            <TextField name="objet" label="Objet" required error="Écrivez un objet." />
            <ComboBox
              name="compte"
              label="Client"
              value={client}
              onChange={setClient}
              options={Array.from({ length: 300 }, (_, n) => ({
                value: String(n),
                label: `Société Élan ${n}`,
                hint: `C-${1000 + n}`,
              }))}
              help="Nom, ville ou code."
            />
            <MoneyField
              name="montant"
              label="Montant HT"
              value={cents}
              onChange={setCents}
              help={`Valeur : ${cents ?? 'vide'} centimes`}
            />
            <PercentField name="remise" label="Remise" defaultValue={5.5} />
            <NumberField name="quantite" label="Quantité" defaultValue={12} unit="pièces" />
            <DateField
              name="echeance"
              label="Échéance"
              defaultValue="2026-02-03"
              error="Choisissez une échéance après le 3 février."
            />
            <SelectField
              name="mode"
              label="Mode de règlement"
              placeholder="Choisir"
              options={[
                { value: 'v', label: 'Virement' },
                { value: 'c', label: 'Chèque' },
              ]}
            />
            <TextField name="fixe" label="Numéro" defaultValue="D-2026-012" readOnly />
          </FormGrid>
          <TextArea name="note" label="Note" defaultValue={'Première ligne\nDeuxième ligne'} />
          <CheckboxField name="franco" label="Port offert" help="Au-dessus de 500 € HT." />
          <RadioGroup
            name="decision"
            label="Décision"
            inline
            defaultValue="oui"
            options={[
              { value: 'oui', label: 'Oui' },
              { value: 'non', label: 'Non' },
              { value: 'so', label: 'Sans objet' },
            ]}
          />
          <SearchField name="q" label="Rechercher un article" />
          <FileField name="piece" label="Pièce jointe" multiple />
        </FormSection>
        <FormActions start={<Button variant="danger">Abandonner le brouillon</Button>}>
          <Button>Enregistrer le brouillon</Button>
          <Button variant="primary">Envoyer le devis</Button>
        </FormActions>
      </Card>
    </Page>
  );
}
