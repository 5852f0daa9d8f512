import { useState } from 'react';
import { useLocation } from '@remix-run/react';
import { Calendar, Copy, FileText, Home, Mail, Phone, Plus, Send, Trash2, Users } from 'lucide-react';
import { Button } from '~/ui/buttons/button';
import { EmptyState } from '~/ui/feedback/empty-state';
import { Notice } from '~/ui/feedback/notice';
import { Progress } from '~/ui/feedback/progress';
import { Skeleton } from '~/ui/feedback/skeleton';
import { StatusBadge } from '~/ui/feedback/status-badge';
import { useToast } from '~/ui/feedback/toast';
import { readDisplaySettings } from '~/ui/frame/display-settings';
import { SaveState } from '~/ui/frame/save-state';
import { Scrubber } from '~/ui/frame/scrubber';
import { TimeLeft } from '~/ui/frame/time-left';
import { WorkspaceFrame, type WorkspaceFrameProps } from '~/ui/frame/workspace-frame';
import { ChartSamples, LineSamples, PaperSample } from '~/ui/gallery-documents';
import { FieldSamples, RecordSample } from '~/ui/gallery-samples';
import { Card, Page, Row } from '~/ui/layout/blocks';
import { PageHeader } from '~/ui/layout/page-header';
import { CommandPalette } from '~/ui/overlays/command-palette';
import { ConfirmDialog } from '~/ui/overlays/confirm-dialog';
import { Dialog } from '~/ui/overlays/dialog';
import { Drawer } from '~/ui/overlays/drawer';
import { Menu } from '~/ui/overlays/menu';
import { Popover } from '~/ui/overlays/popover';
import { ShortcutsHelp } from '~/ui/overlays/shortcuts-help';
import { Tooltip } from '~/ui/overlays/tooltip';
import { TextField } from '~/ui/fields/text-field';
import { applyListQuery, type ListField } from '~/ui/table/apply-list-query';
import { DataTable, type Column } from '~/ui/table/data-table';
import { parseListQuery } from '~/ui/table/list-query';
import { CivilDate, Money } from '~/ui/typography/values';

/** Every primitive on one screen, to look at. No route of the product leads here. */
export function Gallery() {
  const location = useLocation();
  const params = new URLSearchParams(location.search);
  const part = params.get('partie') ?? 'liste';
  const workspace = (params.get('espace') ?? 'candidate') as WorkspaceFrameProps['workspace'];
  const parts = ['liste', 'fiche', 'champs', 'lignes', 'retours', 'graphiques', 'papier'];
  const icons = [Home, Mail, Phone, Calendar, Users, FileText, Send];
  return (
    <WorkspaceFrame
      workspace={workspace}
      name="Maison Exemple"
      mark="ME"
      homeTo="/"
      settings={readDisplaySettings(document.cookie)}
      navigation={[
        {
          label: 'Journée',
          items: parts
            .slice(0, 3)
            .map((name, index) => railItem(name, icons[index] ?? Home, index === 1 ? 3 : 0)),
        },
        {
          label: 'Ventes',
          items: parts.slice(3).map((name, index) => railItem(name, icons[index + 3] ?? Home, 0)),
        },
      ]}
      date={<>mardi 3 février · 2ᵉ jour</>}
      timeLeft={<TimeLeft remainingMs={params.has('tard') ? 800_000 : 5_400_000} />}
      saveState={
        params.has('hors') ? (
          <SaveState state="offline" pending={3} />
        ) : (
          <SaveState state="saved" at="10:42" />
        )
      }
      primary={<Button variant="primary">Rendre</Button>}
      panel={{
        label: 'Missions',
        content: <p>Traiter la demande reçue du site, puis répondre au client.</p>,
      }}
      replay={
        params.has('rejeu')
          ? {
              label: 'Rejeu du 3 février',
              controls: (
                <Scrubber
                  position={120}
                  total={480}
                  hrefFor={(n) => `?rejeu&n=${n}`}
                  label="10 h 42 · Devis envoyé"
                />
              ),
            }
          : undefined
      }
    >
      <GalleryPart part={part} />
      <CommandPalette
        items={parts.map((name) => ({ id: name, label: name, group: 'Écrans', to: `?partie=${name}` }))}
      />
      <ShortcutsHelp
        groups={[
          {
            label: 'Partout',
            shortcuts: [
              { keys: ['Ctrl', 'K'], label: 'Aller à…' },
              { keys: ['M'], label: 'Missions' },
            ],
          },
        ]}
      />
    </WorkspaceFrame>
  );
}

function railItem(name: string, Icon: typeof Home, badge: number) {
  return {
    to: `/${name}?partie=${name}`,
    label: name,
    icon: <Icon aria-hidden="true" />,
    badge,
    badgeLabel: `${badge} non lus`,
  };
}

function GalleryPart({ part }: { part: string }) {
  switch (part) {
    case 'fiche':
      return <RecordSample />;
    case 'champs':
      return <FieldSamples />;
    case 'lignes':
      return <LineSamples />;
    case 'retours':
      return <FeedbackSamples />;
    case 'graphiques':
      return <ChartSamples />;
    case 'papier':
      return <PaperSample />;
    default:
      return <ListSample />;
  }
}

interface Sample {
  id: string;
  name: string;
  town: string;
  balance: number;
  due: string;
  status: 'actif' | 'bloqué' | 'prospect';
}

const towns = ['Angers', 'Nantes', 'Lille', 'Saint-Étienne', 'Nîmes'];
const states = ['actif', 'actif', 'bloqué', 'prospect'] as const;
const samples: Sample[] = Array.from({ length: 1200 }, (_, index) => ({
  id: String(index + 1),
  name: `Société ${['Élan', 'Œuvre', 'Zinc', 'Atelier', 'Bois'][index % 5] ?? ''} ${index + 1}`,
  town: towns[index % towns.length] ?? '',
  balance: (index * 98765) % 4_000_000,
  due: `2026-0${(index % 9) + 1}-1${index % 10}`,
  status: states[index % states.length] ?? 'actif',
}));
const sampleFields: ListField<Sample>[] = [
  { key: 'nom', value: (row) => row.name },
  { key: 'ville', value: (row) => row.town, filter: true },
  { key: 'solde', kind: 'number', value: (row) => row.balance },
  { key: 'echeance', kind: 'date', value: (row) => row.due },
  { key: 'statut', value: (row) => row.status, filter: true },
];
const tones = { actif: 'success', bloqué: 'danger', prospect: 'info' } as const;
const sampleColumns: Column<Sample>[] = [
  { key: 'nom', header: 'Client', sortable: true, render: (row) => row.name },
  { key: 'ville', header: 'Ville', sortable: true, render: (row) => row.town },
  {
    key: 'statut',
    header: 'Statut',
    sortable: true,
    render: (row) => <StatusBadge tone={tones[row.status]}>{row.status}</StatusBadge>,
  },
  {
    key: 'echeance',
    header: 'Échéance',
    align: 'end',
    sortable: true,
    nowrap: true,
    render: (row) => <CivilDate value={row.due} />,
  },
  {
    key: 'solde',
    header: 'Solde dû',
    align: 'end',
    sortable: true,
    render: (row) => <Money cents={row.balance} />,
  },
];

function ListSample() {
  const location = useLocation();
  const list = applyListQuery(samples, parseListQuery(new URLSearchParams(location.search)), sampleFields);
  return (
    <Page>
      <PageHeader
        title="Clients"
        count={samples.length}
        actions={
          <Button variant="primary" icon={<Plus aria-hidden="true" />}>
            Nouveau client
          </Button>
        }
      />
      <DataTable
        caption="Clients"
        list={list}
        columns={sampleColumns}
        rowKey={(row) => row.id}
        rowHref={(row) => `/fiche?partie=fiche&id=${row.id}`}
        searchLabel="Rechercher un client"
        filters={[
          { key: 'statut', label: 'Statut' },
          { key: 'ville', label: 'Ville' },
        ]}
        views={[
          { label: 'Tous', search: '' },
          { label: 'Bloqués', search: '?f.statut=bloqué' },
        ]}
        exportHref="/export"
        selection={{
          label: (row) => row.name,
          actions: (ids) => <Button size="sm">Relancer ({ids.length})</Button>,
        }}
        empty={<EmptyState title="Aucun client" />}
      />
    </Page>
  );
}

function FeedbackSamples() {
  const toast = useToast();
  const [open, setOpen] = useState<'dialog' | 'confirm' | 'drawer' | null>(null);
  const close = () => setOpen(null);
  return (
    <Page>
      <PageHeader title="Boutons, fenêtres et messages" />
      <Card title="Boutons">
        <Row>
          <Button variant="primary" icon={<Send aria-hidden="true" />}>
            Envoyer le devis
          </Button>
          <Button>Enregistrer</Button>
          <Button variant="quiet">Annuler</Button>
          <Button variant="danger">Supprimer</Button>
          <Button pending>Envoi en cours</Button>
          <Button disabled>Indisponible</Button>
          <Menu
            label="Autres actes"
            items={[
              { id: 'a', label: 'Dupliquer', icon: <Copy aria-hidden="true" /> },
              { id: 'b', label: 'Exporter', disabled: true },
              {
                id: 'c',
                label: 'Supprimer',
                icon: <Trash2 aria-hidden="true" />,
                danger: true,
                separated: true,
              },
            ]}
          />
          <Popover label="Conditions" trigger="Voir les conditions">
            <p>Paiement à 30 jours, escompte 0 %.</p>
          </Popover>
          <Tooltip text="Encours autorisé : 10 000 €">
            <span tabIndex={-1}>Encours</span>
          </Tooltip>
        </Row>
      </Card>
      <Card title="Fenêtres">
        <Row>
          <Button onPress={() => setOpen('dialog')}>Dialogue</Button>
          <Button onPress={() => setOpen('confirm')}>Confirmation</Button>
          <Button onPress={() => setOpen('drawer')}>Volet</Button>
          <Button onPress={() => toast({ message: 'Tâche supprimée.', onUndo: () => undefined })}>
            Message
          </Button>
        </Row>
      </Card>
      <Notice title="Nouvelle version du devis">Elle remplace celle du 2 février.</Notice>
      <Notice tone="success">Le devis a été envoyé.</Notice>
      <Notice tone="warning" title="Stock insuffisant" action={<Button size="sm">Voir le stock</Button>}>
        Il reste 4 pièces ; la commande en demande 12.
      </Notice>
      <Notice tone="danger" title="Le message n’est pas parti" onClose={() => undefined}>
        L’adresse est incomplète : ajoutez ce qui suit le signe @.
      </Notice>
      <Progress
        label="Import des prospects"
        value={30}
        max={120}
        detail="reste 2 min"
        onCancel={() => undefined}
      />
      <Skeleton />
      <EmptyState title="Aucun devis" action={<Button variant="primary">Préparer un devis</Button>}>
        Les devis que vous préparez apparaissent ici.
      </EmptyState>
      <Dialog
        open={open === 'dialog'}
        onClose={close}
        title="Renommer le document"
        footer={
          <>
            <Button onPress={close}>Annuler</Button>
            <Button variant="primary" onPress={close}>
              Renommer
            </Button>
          </>
        }
      >
        <TextField name="nom-document" label="Nom" defaultValue="2026-02-03 devis" />
      </Dialog>
      <ConfirmDialog
        open={open === 'confirm'}
        title="Émettre la facture"
        confirmLabel="Émettre la facture"
        onConfirm={close}
        onCancel={close}
      >
        Elle recevra son numéro et ne pourra plus être modifiée.
      </ConfirmDialog>
      <Drawer open={open === 'drawer'} onClose={close} title="Modifier la tuile">
        <TextField name="titre" label="Titre" />
      </Drawer>
    </Page>
  );
}
