import { Skeleton } from '~/ui/feedback/skeleton';
import { loadedOnUse } from '~/ui/feedback/loaded-on-use';
import { Drawer } from '~/ui/overlays/drawer';
import type { AdviceSubject, LineAdviceProps } from './line-advice';

export type { AdviceSubject } from './line-advice';

const LineAdvice = loadedOnUse(
  () => import('./line-advice').then((part) => part.LineAdvice),
  <Skeleton lines={8} />,
);

interface LineAdviceDrawerProps extends Omit<LineAdviceProps, 'subject'> {
  subject: AdviceSubject | null;
  onClose: () => void;
}

/** Beside a line being priced: what helps to price it. */
export function LineAdviceDrawer({ subject, onClose, ...where }: LineAdviceDrawerProps) {
  return (
    <Drawer open={subject !== null} onClose={onClose} title={subject ? `Prix et stock : ${subject.sku}` : ''}>
      {subject && <LineAdvice key={subject.sku} subject={subject} {...where} />}
    </Drawer>
  );
}
