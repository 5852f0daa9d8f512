import { Link } from '@remix-run/react';
import { Mail } from 'lucide-react';
import type { Contact } from '~/domain/crm/contacts/records';
import { EditableSection } from '~/candidate/accounts/record/editable-section';
import { useConsult } from '~/candidate/desk/use-consult';
import { useDesk } from '~/candidate/desk/desk-context';
import { contactName } from '~/candidate/papers/paper-parties';
import { LinkButton } from '~/ui/buttons/link-button';
import { StatusBadge } from '~/ui/feedback/status-badge';
import { Page } from '~/ui/layout/blocks';
import { DescriptionList } from '~/ui/layout/description-list';
import { PageHeader } from '~/ui/layout/page-header';
import { Breadcrumbs } from '~/ui/navigation/breadcrumbs';
import { ContactFields, type ContactContent } from './contact-fields';
import type { ContactPage } from './contact-page';

/** Only what was really changed. */
const changesOf = (contact: Contact, edited: ContactContent): Partial<ContactContent> =>
  Object.fromEntries(
    (Object.keys(edited) as (keyof ContactContent)[])
      .filter((key) => edited[key] !== contact[key])
      .map((key) => [key, edited[key]]),
  );

export function ContactScreen({ contact, account }: ContactPage) {
  const { basePath, readOnly } = useDesk();
  useConsult({ type: 'ViewRecord', fields: { collection: 'contacts', id: contact.id, place: 'fiche' } });
  const { id: _, ...content } = contact;
  const name = contactName(contact);
  return (
    <Page narrow>
      <PageHeader
        title={name}
        breadcrumbs={
          <Breadcrumbs items={[{ label: 'Contacts', to: `${basePath}/contacts` }, { label: name }]} />
        }
        status={contact.optOut && <StatusBadge tone="warning">S’oppose à la prospection</StatusBadge>}
        subtitle={
          account && (
            <>
              {contact.role && `${contact.role} · `}
              <Link to={`${basePath}/clients/${account.id}`}>{account.name}</Link>
            </>
          )
        }
        actions={
          !readOnly && (
            <LinkButton to={`${basePath}/messages/nouveau?a=${contact.id}`} variant="primary" icon={<Mail />}>
              Écrire
            </LinkButton>
          )
        }
      />
      <EditableSection
        title="Coordonnées"
        name={`contact-${contact.id}`}
        values={content}
        save={(values) => ({
          type: 'UpdateContact',
          fields: { id: contact.id, changes: changesOf(contact, values) },
        })}
        fields={(form) => <ContactFields form={form} />}
      >
        <DescriptionList
          columns={2}
          items={[
            { label: 'Fonction', value: contact.role },
            { label: 'Téléphone', value: contact.phone },
            { label: 'Mobile', value: contact.mobile },
            { label: 'Messagerie', value: contact.email },
            { label: 'Langue', value: contact.language === 'en' ? 'Anglais' : 'Français' },
            { label: 'Prospection', value: contact.optOut ? 'Opposition' : 'Possible' },
            {
              label: 'Notes',
              value: contact.notes && <span className="whitespace-pre-line">{contact.notes}</span>,
              wide: true,
            },
          ]}
        />
      </EditableSection>
    </Page>
  );
}
