import type { ImportPreview } from '~/domain/referential/exchange/preview';

/** What the import page is told after a file was sent, or after its changes were applied. */
export type ImportReply =
  { stage: 'refused'; message: string } | { stage: 'preview'; fileName: string; preview: ImportPreview };

/** Place and text of each change, as the preview posts them back. */
export const changesPayload = (preview: ImportPreview): string =>
  JSON.stringify(preview.changes.map(({ place, next }) => ({ place, next })));
