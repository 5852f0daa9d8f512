import { useEffect } from 'react';
import { Link, useNavigate, useSearchParams } from '@remix-run/react';
import { Search } from 'lucide-react';
import type { Account } from '~/domain/crm/accounts/records';
import { useDesk, useDeskInside } from '~/candidate/desk/desk-context';
import { refusalAbout, useCommand } from '~/candidate/desk/use-command';
import { useKeptForm } from '~/candidate/desk/use-kept-form';
import { TextFields } from '~/candidate/editor/text-fields';
import { Button } from '~/ui/buttons/button';
import { Notice } from '~/ui/feedback/notice';
import { FormActions, FormGrid } from '~/ui/fields/form-layout';
import { SelectField } from '~/ui/fields/select-field';
import { TextArea } from '~/ui/fields/text-area';
import { Card, Page, Stack } from '~/ui/layout/blocks';
import { PageHeader } from '~/ui/layout/page-header';
import { Breadcrumbs } from '~/ui/navigation/breadcrumbs';
import { useLatest } from '~/ui/use-latest';
import { NameAndKindFields, OwnerField, PriceListField, SegmentField, someTexts } from './account-fields';
import { consentWords, optionsOf } from './account-words';
import { AddressFields } from './address-fields';
import { LookalikeTable } from './duplicates/lookalike-table';
import type { NewAccountPage } from './new-account-page';

const firstTexts = someTexts('phone', 'email', 'siren', 'legalForm');

/** A new record: identity first, then a look at the records already there, then the rest. */
export function NewAccountScreen({ blank, choices, lookalikes }: NewAccountPage) {
  const { basePath } = useDesk();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const { outbox } = useDeskInside();
  const { run, pending, refusal } = useCommand();
  const form = useKeptForm(`nouveau-compte-${blank.kind}`, blank);
  const { values, change } = form;
  const isProspect = values.kind === 'prospect';
  const record = { values, change, error: refusalAbout(refusal) };

  const checked = params.has('verifier')
    ? ['nom', 'siren', 'telephone', 'messagerie']
        .map((key) => params.get(key))
        .filter(Boolean)
        .join(' ')
    : null;
  // One check is one look: a refreshed page is not another.
  const found = useLatest(lookalikes?.length ?? 0);
  useEffect(() => {
    if (checked === null || !outbox) return;
    void outbox.act('SearchList', {
      screen: 'prospects',
      query: checked.slice(0, 200),
      filters: { recherche: 'doublons' },
      results: found.current,
    });
  }, [outbox, checked, found]);

  const check = () => {
    const next = new URLSearchParams({
      type: values.kind,
      verifier: '1',
      nom: values.name,
      siren: values.siren,
      telephone: values.phone,
      messagerie: values.email,
    });
    setParams(next, { replace: true, preventScrollReset: true });
  };
  const create = async () => {
    const id = await run('CreateAccount', { content: values });
    if (!id) return;
    form.reset();
    navigate(`${basePath}/clients/${id}`);
  };

  return (
    <Page narrow>
      <PageHeader
        title={isProspect ? 'Nouveau prospect' : 'Nouveau compte'}
        breadcrumbs={
          <Breadcrumbs
            items={[
              isProspect
                ? { label: 'Prospects', to: `${basePath}/prospects` }
                : { label: 'Clients', to: `${basePath}/clients` },
              { label: 'Nouvelle fiche' },
            ]}
          />
        }
      />
      {form.restored && (
        <Notice
          title="Saisie retrouvée"
          action={
            <Button size="sm" onPress={form.reset}>
              Repartir d’une fiche vide
            </Button>
          }
        >
          La fiche que vous aviez commencée est revenue.
        </Notice>
      )}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        <Stack>
          <Card title="Qui est-ce">
            <FormGrid columns={2}>
              <NameAndKindFields form={record} />
              <TextFields texts={firstTexts} form={record} />
            </FormGrid>
            <div className="mt-4">
              <Button
                icon={<Search />}
                onPress={check}
                disabled={[values.name, values.phone, values.email, values.siren].every(
                  (text) => text.trim() === '',
                )}
              >
                Chercher des fiches ressemblantes
              </Button>
            </div>
            {lookalikes && params.has('verifier') && (
              <div className="mt-4" role="status">
                {lookalikes.length === 0 ? (
                  <Notice tone="success">Aucune fiche ne ressemble à celle-ci.</Notice>
                ) : (
                  <LookalikeTable caption="Fiches ressemblantes" rows={lookalikes} />
                )}
              </div>
            )}
          </Card>
          <Card title="Coordonnées">
            <AddressFields
              legend="Adresse"
              name="adresse"
              value={values.billingAddress}
              onChange={(billingAddress) => change({ billingAddress })}
            />
          </Card>
          <Card title="Suivi commercial">
            <FormGrid columns={2}>
              <SegmentField form={record} choices={choices} />
              <TextFields texts={someTexts('source')} form={record} />
              <OwnerField form={record} choices={choices} />
              <PriceListField form={record} choices={choices} />
              <TextFields texts={someTexts('headcount')} form={record} />
              <SelectField
                name="base"
                label="Base de la prospection"
                options={optionsOf(consentWords)}
                value={values.consent.basis}
                onChange={(basis) =>
                  change({ consent: { ...values.consent, basis: basis as Account['consent']['basis'] } })
                }
              />
            </FormGrid>
            <div className="mt-4">
              <TextArea
                name="notes"
                label="Notes"
                rows={4}
                value={values.notes}
                onChange={(notes) => change({ notes })}
                error={record.error('notes')}
              />
            </div>
          </Card>
          {refusal && <Notice tone="danger">{refusal.message}</Notice>}
          <FormActions sticky>
            <Link to={`${basePath}/${isProspect ? 'prospects' : 'clients'}`} className="btn">
              Revenir à la liste
            </Link>
            <Button type="submit" variant="primary" pending={pending}>
              Créer la fiche
            </Button>
          </FormActions>
        </Stack>
      </form>
    </Page>
  );
}
