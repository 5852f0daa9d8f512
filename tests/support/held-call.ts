import { tinySeed } from '#fixtures/companies/tiny';
import { gradedSitting, type GradedSitting } from './graded-sitting';

export interface Line {
  text: string;
  tags?: string[];
  by?: 'candidate' | 'persona';
}
export const said = (text: string, ...tags: string[]): Line => ({ text, tags });
export const heard = (text: string, ...tags: string[]): Line => ({ text, tags, by: 'persona' });

export const LINES: readonly Line[] = [
  said('Bonjour, Camille Essai de la Maison d’Essai.', 'accroche'),
  heard('Je vous écoute.'),
  said('Combien de postes équipez-vous ?', 'decouverte'),
  said('Et pour quelle date ?', 'decouverte'),
  heard('Une douzaine, notre budget est de 4 800 € hors taxes.', 'budget'),
  said('Qu’est-ce qui vous semble cher ?', 'creuser-prix'),
  said('Le prix comprend la livraison et trois ans de garantie.', 'reponse-prix'),
  said('Voyons-nous jeudi à 10 h.', 'conclusion'),
];
export type Variables = Record<string, string | number | boolean>;
const variables: Variables = { rdv: '2026-02-05', interesse: true, remise: 5 };

/** Calls Atelier Premier, says the lines and hangs up with an outcome; null: the call is cut. */
export function hold(
  s: GradedSitting,
  lines: readonly Line[] = LINES,
  outcome: string | null = 'rendez-vous',
  told: Variables = variables,
) {
  const id = s.act('StartCall', {
    direction: 'outgoing',
    dialogueId: 'prospection',
    accountId: 'C0001',
    contactId: null,
    personaName: 'Mme Morel',
  });
  lines.forEach(({ text, tags = [], by = 'candidate' }, index) =>
    s.act('SayCallLine', { id, lineId: `l${index}`, speaker: by, text, tags }),
  );
  if (outcome !== null) s.act('EndCall', { id, outcome, variables: told });
  return id;
}
/** Writes the report of the call in the agenda. */
export function report(s: GradedSitting, text: string) {
  s.act('LogActivity', {
    content: {
      kind: 'call',
      subject: 'Appel Atelier Premier',
      accountId: 'C0001',
      contactId: null,
      relatedTo: null,
      dueOn: '2026-02-03',
      startMinute: 600,
      durationMinutes: 15,
      ownerId: 'adv',
      priority: 'normal',
    },
    report: text,
  });
}
export const sitting = () => gradedSitting(tinySeed({}, { facts: { rdv: '2026-02-05' } }));
export const held = (lines?: readonly Line[], outcome?: string | null, told?: Variables) => {
  const s = sitting();
  hold(s, lines, outcome, told);
  return s;
};
export const check = (body: string) => `{kind: dialogue, calls: {dialogueId: prospection}, ${body}}`;
export const without = (tag: string) => LINES.filter(({ tags }) => !tags?.includes(tag));
