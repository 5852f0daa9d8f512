import { parse } from 'yaml';
import { checksFileSchema } from '~/domain/grading/checks/schema';
import type { ScenarioContent } from '~/domain/scenario/package/package';
import { tinyScenario } from '../tiny-scenario';

/** Checks of several kinds, written so that the attempt of `worked-attempt` gets one verdict of each sort. */
const checks = `
- id: fiche-lue
  title: La fiche du client est lue avant le devis
  mission: mission-1
  criteria: [AC.2.1.D02]
  kind: process
  pattern: precedence
  first: { type: RecordViewed, where: { collection: accounts, id: C0001 }, label: l’ouverture de la fiche du client }
  then: { type: QuoteCreated, label: la création du devis }
- id: devis-validite
  title: Le devis porte sa date de validité
  mission: mission-1
  criteria: [AC.2.1.D01]
  kind: record
  records: { collection: quotes, where: { accountId: C0001 }, touched: true }
  expect:
    - { field: validUntil, label: la date de validité, filled: true }
- id: stock-regarde
  title: La disponibilité est vérifiée avant l’envoi
  mission: mission-1
  criteria: [AC.2.1.D03]
  kind: process
  pattern: precedence
  first: { type: AvailabilityChecked, label: la vérification du stock }
  then: { type: QuoteSent, label: l’envoi du devis }
- id: devis-mentions
  title: Le devis annonce ses conditions
  criteria: [AC.2.1.D05]
  kind: all
  checks:
    - kind: record
      label: une ligne au moins
      records: { collection: quotes, where: { accountId: C0001 }, touched: true }
      expect: [{ field: lines, label: les lignes, count: { atLeast: 1 } }]
    - kind: record
      label: les pénalités de retard
      records: { collection: quotes, where: { accountId: C0001 }, touched: true }
      expect: [{ field: mentions, label: les pénalités de retard, contains: pénalités }]
- id: message-poli
  title: Le message qui porte le devis est complet
  mission: mission-1
  criteria: [AC.2.1.S02]
  kind: text
  texts: { collection: mails, where: { folder: sent } }
  states:
    - { label: le devis joint, idea: [devis, ci-joint] }
  structure: [subject, salutation, closing]
- id: ton-du-message
  title: Le ton du message
  mission: mission-1
  criteria: [AC.2.1.S02]
  kind: human
  question: Le message donne-t-il envie au client de répondre ?
  scale:
    - { value: met, label: "Courtois, précis, une question ouverte" }
    - { value: partly-met, label: Correct mais impersonnel }
    - { value: not-met, label: "Sec, ou sans demande" }
  shows: { collection: mails, where: { folder: sent } }
- id: relance-envoyee
  title: Le client en retard est relancé
  mission: mission-2
  criteria: [AC.2.2.R02]
  kind: record
  observedWhen: { type: ReminderCreated }
  records: { collection: reminders, where: { sentOn: { filled: true } }, touched: true }
- id: journee-organisee
  title: Trois tâches planifiées
  criteria: [AC.3.2.T01]
  kind: process
  pattern: count
  event: { type: ActivityPlanned, label: la planification d’une tâche }
  times: { atLeast: 3 }
- id: formule-illisible
  title: Un contrôle qui ne se calcule pas
  criteria: [AC.2.2.F01]
  kind: calculation
  source: { records: { collection: invoices }, field: totals.totalInclTaxCents }
  label: le total
  expected: '{{ inconnu.total + 1 }}'
`;

/** The tiny company with checks over the shipped AC grid; two criteria are concerned without any check. */
export function reviewedScenario(): ScenarioContent {
  const tiny = tinyScenario();
  const head = { ...tiny.package.head, slug: 'essai-evalue', criteria: ['AC.2.3.L01', 'AC.3.2.O01'] };
  return { ...tiny, package: { ...tiny.package, head, checks: checksFileSchema.parse(parse(checks)) } };
}
