import { parse } from 'yaml';
import { templateSchema } from '~/domain/crm/deliverables/template';

/** A plan with every kind of column, and fields that ask for something or for nothing. */
export const planTemplate = templateSchema.parse(
  parse(`
id: plan-d-essai
title: Plan d’essai
purpose: Dire qui fait quoi, et quand.
sections:
  - id: plan
    title: Le plan
    fields:
      - {id: contexte, kind: longText, label: Contexte, minWords: 3}
      - {id: remarque, kind: longText, label: Remarque}
      - {id: fin, kind: date, label: Fin, required: true}
      - id: canaux
        kind: choice
        label: Canaux
        multiple: true
        options: [{id: mail, label: Courriel}, {id: appel, label: Téléphone}]
      - id: actions
        kind: table
        label: Actions
        rowLabel: une action
        columns:
          - {id: action, kind: text, label: Action, required: true}
          - {id: detail, kind: longText, label: Détail, minWords: 3}
          - {id: pour, kind: date, label: Pour le}
          - {id: rang, kind: number, label: Rang}
          - {id: clients, kind: link, label: Clients, collections: [accounts], multiple: true}
          - id: canal
            kind: choice
            label: Canal
            options: [{id: mail, label: Courriel}, {id: appel, label: Téléphone}]
          - {id: preuves, kind: source, label: Preuves}
      - id: jalons
        kind: table
        label: Jalons
        rowLabel: un jalon
        startRows: [{nom: Début, note: à préparer}, {nom: Bilan}]
        required: true
        columns:
          - {id: nom, kind: text, label: Nom}
          - {id: note, kind: text, label: Note}
      - id: idees
        kind: table
        label: Idées
        rowLabel: une idée
        columns: [{id: idee, kind: text, label: Idée}]
`),
);
