import { useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { Button } from '~/ui/buttons/button';
import { Notice } from './notice';

/**
 * A part whose code is fetched the first time it is shown (a panel, a dialog, a chart): pages do not carry it before. When it cannot
 * come, the page around it stays as it is and the part can be asked for again. Nothing is drawn on the server.
 */
export function loadedOnUse<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  waiting: ReactNode = null,
): ComponentType<Props> {
  let known: ComponentType<Props> | null = null;
  const once = async () => (known ??= await load());
  return function LoadedOnUse(props: Props) {
    const [Part, setPart] = useState<ComponentType<Props> | 'failed' | null>(() => known);
    useEffect(() => {
      if (Part !== null) return;
      let gone = false;
      once()
        .then((part) => gone || setPart(() => part))
        .catch(() => gone || setPart('failed'));
      return () => {
        gone = true;
      };
    }, [Part]);
    if (Part === 'failed')
      return (
        <Notice
          tone="danger"
          action={
            <Button size="sm" onPress={() => setPart(null)} allowReadOnly>
              Réessayer
            </Button>
          }
        >
          Cette partie de l’écran n’a pas pu être chargée. Réessayez quand la connexion est revenue.
        </Notice>
      );
    return Part ? <Part {...props} /> : <>{waiting}</>;
  };
}
