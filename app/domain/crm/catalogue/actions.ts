import { z } from 'zod';
import { findOptional } from '../../attempt/table';
import { accept, actionsCausing, reject } from '../../attempt/vocabulary';
import { quantitySchema } from '../lines/records';
import { availabilityOf } from './availability';
import type { CatalogueEvent } from './events';

const action = actionsCausing<CatalogueEvent>();

export const catalogueActions = {
  CheckAvailability: action({
    fields: z.strictObject({ sku: z.string().max(40), quantity: quantitySchema }),
    decide(world, { sku, quantity }, stamp) {
      const product = findOptional(world.tables.products, sku);
      if (!product)
        return reject(
          'not-found',
          'Cette référence n’est pas au catalogue. Vérifiez-la dans la liste des articles.',
          'sku',
        );
      const { free, availableOn } = availabilityOf(product, quantity, stamp.companyDate);
      return accept([{ type: 'AvailabilityChecked', data: { sku, quantity, free, availableOn } }]);
    },
  }),
};
