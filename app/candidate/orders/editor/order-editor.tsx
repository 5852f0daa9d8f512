import { useState } from 'react';
import { useNavigate } from '@remix-run/react';
import { CheckCheck, PanelRightClose, PanelRightOpen } from 'lucide-react';
import { totalsOf } from '~/domain/crm/lines/totals';
import { unfinishedLine } from '~/domain/crm/lines/unfinished';
import type { OrderContent } from '~/domain/crm/orders/records';
import { AccountLink } from '~/candidate/accounts/account-link';
import { useCommand } from '~/candidate/desk/use-command';
import { useDesk } from '~/candidate/desk/desk-context';
import { EditorHead } from '~/candidate/editor/editor-head';
import { useDraftEditor } from '~/candidate/editor/use-draft-editor';
import { LineAdviceDrawer, type AdviceSubject } from '~/candidate/lines/line-advice-drawer';
import { keptLines } from '~/candidate/lines/line-edits';
import { PricedLines } from '~/candidate/lines/priced-lines';
import { useCatalogue } from '~/candidate/lines/use-catalogue';
import { Button } from '~/ui/buttons/button';
import { cx } from '~/ui/class-names';
import { Notice } from '~/ui/feedback/notice';
import { StatusBadge } from '~/ui/feedback/status-badge';
import { useToast } from '~/ui/feedback/toast';
import { Card } from '~/ui/layout/blocks';
import { ConfirmDialog } from '~/ui/overlays/confirm-dialog';
import { Menu } from '~/ui/overlays/menu';
import { formatCivilDate, formatMoney } from '~/ui/typography/format';
import { ReasonDialog } from './order-decisions';
import { OrderHeadFields, OrderTermsFields } from './order-fields';
import type { OrderPage } from '../order-page';
import { OrderSources } from './order-sources';
import { orderStatusWords } from '../order-words';

type Asking = 'confirm' | 'hold' | 'cancel' | null;

/** An order being checked: our entry, beside the client's own document and our quote, until it is confirmed, held or cancelled. */
export function OrderEditor(page: OrderPage) {
  const { basePath, readOnly } = useDesk();
  const navigate = useNavigate();
  const toast = useToast();
  const command = useCommand();
  const catalogue = useCatalogue();
  const [advised, setAdvised] = useState<AdviceSubject | null>(null);
  const [asking, setAsking] = useState<Asking>(null);
  const [beside, setBeside] = useState(page.source !== null || page.quotePaper !== null);
  const editor = useDraftEditor<OrderContent>(page, {
    action: 'SaveOrder',
    collection: 'orders',
    place: 'saisie',
  });
  const { draft, value, set, setProblem } = editor;
  const status = orderStatusWords[page.status];
  const document = page.choices.documents.find(({ id }) => id === value.sourceDocumentId) ?? page.source;

  async function ask(what: Exclude<Asking, null>) {
    setProblem(null);
    const lines = keptLines(value.lines);
    if (what === 'confirm') {
      const unfinished =
        lines.length === 0
          ? 'Saisissez au moins une ligne avant de confirmer la commande.'
          : unfinishedLine(lines);
      if (unfinished) return setProblem(unfinished);
      if (lines.length < value.lines.length) set({ lines });
    }
    if (!(await draft.flush()))
      return setProblem(
        'La commande n’est pas encore enregistrée : réessayez dès que la connexion est revenue.',
      );
    setAsking(what);
  }
  async function confirm() {
    const done = await command.run('ConfirmOrder', { id: page.id });
    setAsking(null);
    if (done === undefined) return;
    draft.discard();
    toast({
      message: `Commande ${page.id} confirmée. L’accusé de réception reste à envoyer.`,
      tone: 'success',
    });
  }
  async function release() {
    const done = await command.run('ReleaseOrder', { id: page.id });
    if (done !== undefined) toast({ message: 'L’attente est levée.' });
  }
  function decided(what: 'hold' | 'cancel') {
    setAsking(null);
    if (what === 'cancel') draft.discard();
    toast({ message: what === 'hold' ? 'Commande mise en attente.' : 'Commande annulée.' });
  }

  const total = formatMoney(totalsOf(value).totalInclTaxCents);
  return (
    <div className="page @container">
      <EditorHead
        editor={editor}
        title={`Commande ${page.id}`}
        status={<StatusBadge tone={status.tone}>{status.label}</StatusBadge>}
        section={{ label: 'Commandes', path: 'commandes' }}
        name={page.id}
        about={
          <>
            <AccountLink account={page.account} /> · reçue le {formatCivilDate(page.receivedOn)}
          </>
        }
        problem={editor.problem ?? command.refusal?.message}
        actions={
          <>
            <Button
              icon={beside ? <PanelRightClose /> : <PanelRightOpen />}
              aria-pressed={beside}
              onPress={() => setBeside(!beside)}
              allowReadOnly
            >
              Comparer
            </Button>
            {!readOnly && (
              <>
                <Menu
                  label="Autres décisions"
                  align="end"
                  items={[
                    page.hold
                      ? { id: 'lever', label: 'Lever l’attente', onSelect: () => void release() }
                      : { id: 'attente', label: 'Mettre en attente', onSelect: () => void ask('hold') },
                    {
                      id: 'encours',
                      label: 'Voir l’encours du client',
                      onSelect: () => navigate(`${basePath}/clients/${page.account.id}?vue=encours`),
                    },
                    {
                      id: 'annuler',
                      label: 'Annuler la commande',
                      danger: true,
                      separated: true,
                      onSelect: () => void ask('cancel'),
                    },
                  ]}
                />
                <Button variant="primary" icon={<CheckCheck />} onPress={() => void ask('confirm')}>
                  Confirmer la commande
                </Button>
              </>
            )}
          </>
        }
      >
        {page.hold && (
          <Notice
            tone="warning"
            title={`En attente depuis le ${formatCivilDate(page.hold.on)}`}
            announce={false}
          >
            {page.hold.reason}
          </Notice>
        )}
      </EditorHead>
      <div
        className={cx(
          'grid items-start gap-4',
          beside && '@[60rem]:grid-cols-[minmax(0,1fr)_minmax(18rem,26rem)]',
        )}
      >
        <div className="page">
          <Card title="En-tête">
            <OrderHeadFields page={page} value={value} onChange={set} />
          </Card>
          <Card title="Lignes">
            <PricedLines
              label="Lignes de la commande"
              compact={beside}
              value={value}
              catalogue={catalogue}
              onChange={set}
              onAdvise={({ sku, quantity }) => sku && setAdvised({ sku, quantity })}
            />
          </Card>
          <Card title="Règlement et observations">
            <OrderTermsFields value={value} onChange={set} />
          </Card>
        </div>
        {beside && (
          <aside
            aria-label="À comparer"
            className="@max-[60rem]:order-first @max-[60rem]:max-h-96 @max-[60rem]:overflow-auto @[60rem]:sticky @[60rem]:top-14 @[60rem]:max-h-[calc(100dvh-5rem)] @[60rem]:overflow-auto"
          >
            <OrderSources
              document={document}
              quoteId={value.quoteId}
              quotePaper={value.quoteId === page.content.quoteId ? page.quotePaper : null}
            />
          </aside>
        )}
      </div>
      <LineAdviceDrawer
        subject={advised}
        accountId={page.account.id}
        place="commande"
        onClose={() => setAdvised(null)}
      />
      <ConfirmDialog
        open={asking === 'confirm'}
        title="Confirmer la commande"
        confirmLabel="Confirmer la commande"
        pending={command.pending}
        onConfirm={() => void confirm()}
        onCancel={() => setAsking(null)}
      >
        <p className="mb-2">
          La commande {page.id} de {page.account.name}, {total} TTC, engage l’entreprise. Ses articles sont
          réservés en stock et elle ne se modifie plus.
        </p>
        <p>
          {value.promisedOn
            ? `Livraison promise le ${formatCivilDate(value.promisedOn)}`
            : 'Aucune date de livraison n’est promise'}
          {value.requestedOn ? `, demandée pour le ${formatCivilDate(value.requestedOn)}.` : '.'}
        </p>
        {page.hold && <p className="mt-2">Elle est en attente : la confirmer lève cette attente.</p>}
      </ConfirmDialog>
      {(['hold', 'cancel'] as const).map((kind) => (
        <ReasonDialog
          key={kind}
          kind={kind}
          open={asking === kind}
          orderId={page.id}
          command={command}
          onClose={() => setAsking(null)}
          onDone={() => decided(kind)}
        />
      ))}
    </div>
  );
}
