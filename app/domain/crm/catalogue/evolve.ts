import type { World } from '../../attempt/world';
import type { CatalogueEvent } from './events';

export function evolveCatalogue(world: World, event: CatalogueEvent): World {
  switch (event.type) {
    case 'AvailabilityChecked':
      return world;
    default:
      return event.type satisfies never;
  }
}
