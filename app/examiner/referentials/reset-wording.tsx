import { useSubmit } from '@remix-run/react';
import { useState } from 'react';
import { Button } from '~/ui/buttons/button';
import { Card } from '~/ui/layout/blocks';
import { ConfirmDialog } from '~/ui/overlays/confirm-dialog';
import { formatCount } from '~/ui/typography/format';

/** Puts the product's own texts back. */
export function ResetWording({ worded }: { worded: number }) {
  const submit = useSubmit();
  const [asking, ask] = useState(false);
  return (
    <Card title="Rédaction du centre" className="no-print">
      <p>{`${formatCount(worded, 'texte du logiciel est remplacé', 'textes du logiciel sont remplacés')} par la rédaction du centre.`}</p>
      <p className="mt-3">
        <Button variant="danger" onPress={() => ask(true)}>
          Rétablir la rédaction du logiciel
        </Button>
      </p>
      <ConfirmDialog
        open={asking}
        danger
        title="Rétablir la rédaction du logiciel"
        confirmLabel="Rétablir"
        onCancel={() => ask(false)}
        onConfirm={() => {
          ask(false);
          submit({ intent: 'reset' }, { method: 'post' });
        }}
      >
        Les textes du centre sont retirés de cette grille. Exportez-la d’abord si vous voulez les garder.
      </ConfirmDialog>
    </Card>
  );
}
