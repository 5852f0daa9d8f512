import type { Account } from '~/domain/crm/accounts/records';
import { CheckboxField } from '~/ui/fields/checkbox-field';
import { DateField } from '~/ui/fields/date-field';
import { FormGrid } from '~/ui/fields/form-layout';
import { SelectField } from '~/ui/fields/select-field';
import { TextArea } from '~/ui/fields/text-area';
import { TextField } from '~/ui/fields/text-field';
import { StatusBadge } from '~/ui/feedback/status-badge';
import { DescriptionList } from '~/ui/layout/description-list';
import { CivilDate } from '~/ui/typography/values';
import { accountChangesOf } from '../account-content';
import { consentWords, optionsOf, scoreWords } from '../account-words';
import { EditableSection } from './editable-section';

type Score = NonNullable<Account['qualification']['score']>;

/** Qualification of a need: budget, who decides, need, timing. */
export function QualificationSection({ account }: { account: Account }) {
  const { qualification } = account;
  return (
    <EditableSection
      title="Qualification"
      name={`${account.id}-qualification`}
      values={qualification}
      save={(values) => ({ type: 'QualifyAccount', fields: { id: account.id, qualification: values } })}
      fields={({ values, change, error }) => (
        <>
          <TextArea
            name="besoin"
            label="Besoin"
            rows={3}
            value={values.need}
            onChange={(need) => change({ need })}
            error={error('need')}
          />
          <FormGrid columns={2}>
            <TextField
              name="budget"
              label="Budget"
              value={values.budget}
              onChange={(budget) => change({ budget })}
              error={error('budget')}
            />
            <TextField
              name="decideur"
              label="Décideur"
              value={values.authority}
              onChange={(authority) => change({ authority })}
              error={error('authority')}
            />
            <TextField
              name="echeance"
              label="Échéance du projet"
              value={values.timing}
              onChange={(timing) => change({ timing })}
              error={error('timing')}
            />
            <SelectField
              name="interet"
              label="Intérêt"
              placeholder="À qualifier"
              options={optionsOf(scoreWords)}
              value={values.score ?? ''}
              onChange={(score) => change({ score: score === '' ? null : (score as Score) })}
            />
          </FormGrid>
        </>
      )}
    >
      <DescriptionList
        columns={2}
        items={[
          { label: 'Besoin', value: qualification.need, wide: true },
          { label: 'Budget', value: qualification.budget },
          { label: 'Décideur', value: qualification.authority },
          { label: 'Échéance du projet', value: qualification.timing },
          {
            label: 'Intérêt',
            value: qualification.score && (
              <StatusBadge tone={scoreWords[qualification.score].tone}>
                {scoreWords[qualification.score].label}
              </StatusBadge>
            ),
          },
        ]}
      />
    </EditableSection>
  );
}

export function RiskSection({ account }: { account: Account }) {
  return (
    <EditableSection
      title="Risque"
      name={`${account.id}-risque`}
      values={{ blocked: account.blocked, riskNote: account.riskNote }}
      save={(values) => ({
        type: 'UpdateAccount',
        fields: { id: account.id, changes: accountChangesOf(account, values, ['blocked', 'riskNote']) },
      })}
      fields={({ values, change, error }) => (
        <>
          <CheckboxField
            name="bloque"
            label="Commandes bloquées par la comptabilité"
            value={values.blocked}
            onChange={(blocked) => change({ blocked })}
          />
          <TextArea
            name="risque"
            label="Note de risque"
            rows={4}
            value={values.riskNote}
            onChange={(riskNote) => change({ riskNote })}
            error={error('riskNote')}
          />
        </>
      )}
    >
      <DescriptionList
        items={[
          {
            label: 'Commandes',
            value: account.blocked ? (
              <StatusBadge tone="danger">Bloquées par la comptabilité</StatusBadge>
            ) : (
              'Acceptées'
            ),
          },
          {
            label: 'Note de risque',
            value: account.riskNote && <span className="whitespace-pre-line">{account.riskNote}</span>,
          },
        ]}
      />
    </EditableSection>
  );
}

export function ConsentSection({ account }: { account: Account }) {
  const { consent } = account;
  return (
    <EditableSection
      title="Prospection et données personnelles"
      name={`${account.id}-consentement`}
      values={consent}
      save={(values) => ({
        type: 'UpdateAccount',
        fields: { id: account.id, changes: accountChangesOf(account, { consent: values }, ['consent']) },
      })}
      fields={({ values, change, error }) => (
        <FormGrid columns={3}>
          <SelectField
            name="base"
            label="Base de la prospection"
            options={optionsOf(consentWords)}
            value={values.basis}
            onChange={(basis) => change({ basis: basis as Account['consent']['basis'] })}
          />
          <TextField
            name="origine-donnees"
            label="Origine des données"
            value={values.source}
            onChange={(source) => change({ source })}
            error={error('source')}
          />
          <DateField
            name="date-consentement"
            label="Date"
            value={values.on}
            onChange={(on) => change({ on })}
          />
        </FormGrid>
      )}
    >
      <DescriptionList
        columns={3}
        items={[
          { label: 'Base de la prospection', value: consentWords[consent.basis] },
          { label: 'Origine des données', value: consent.source },
          { label: 'Date', value: consent.on && <CivilDate value={consent.on} /> },
        ]}
      />
    </EditableSection>
  );
}
