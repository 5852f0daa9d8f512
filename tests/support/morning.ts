import { gradedSitting, type GradedSitting } from './graded-sitting';

/** A morning told in letters: L looks at an account, M at another, C checks the stock, S opens the catalogue, `…` lets an hour pass. */
export function morning(acts: string): GradedSitting {
  const sitting = gradedSitting();
  let minute = 0;
  for (const letter of acts.replaceAll(' ', '')) {
    if (letter === '…') minute += 60;
    else if (letter === 'L' || letter === 'M')
      sitting.act(
        'ViewRecord',
        { collection: 'accounts', id: letter === 'L' ? 'C0001' : 'C0002', place: '' },
        minute,
      );
    else if (letter === 'C') sitting.act('CheckAvailability', { sku: 'ART-1', quantity: 1 }, minute);
    else if (letter === 'S') sitting.act('ViewScreen', { screen: 'catalogue', about: '' }, minute);
    else throw new Error(`unknown act ${letter}`);
  }
  return sitting;
}

export const look = '{type: RecordViewed, label: la lecture de la fiche}';
export const stock = '{type: AvailabilityChecked, label: la vérification du stock}';
export const screen = '{type: ScreenViewed, label: l’ouverture du catalogue}';
