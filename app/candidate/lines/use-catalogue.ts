import { useEffect, useState } from 'react';
import { useDesk } from '~/candidate/desk/desk-context';
import type { CatalogueChoice } from '~/candidate/catalogue/product-page';

const loaded = new Map<string, Promise<readonly CatalogueChoice[]>>();

/** The catalogue never changes during a sitting: one load serves every editor of this tab. A failed load is tried again. */
function load(basePath: string): Promise<readonly CatalogueChoice[]> {
  let catalogue = loaded.get(basePath);
  if (!catalogue) {
    catalogue = fetch(`${basePath}/catalogue/references`).then((response) => {
      if (!response.ok) throw new Error(`catalogue: ${response.status}`);
      return response.json() as Promise<CatalogueChoice[]>;
    });
    catalogue.catch(() => loaded.delete(basePath));
    loaded.set(basePath, catalogue);
  }
  return catalogue;
}

/** References to offer while a line is typed; empty until they have come. */
export function useCatalogue(): readonly CatalogueChoice[] {
  const { basePath } = useDesk();
  const [catalogue, setCatalogue] = useState<readonly CatalogueChoice[]>([]);
  useEffect(() => {
    let gone = false;
    load(basePath)
      .then((choices) => gone || setCatalogue(choices))
      .catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [basePath]);
  return catalogue;
}
