import { InvoiceEditorScreen } from './editor/invoice-editor-screen';
import type { InvoicePage } from './invoice-page';
import { InvoiceRecordScreen } from './record/invoice-record-screen';

export function InvoiceScreen(page: InvoicePage) {
  return page.kind === 'draft' ? (
    <InvoiceEditorScreen key={page.id} {...page} />
  ) : (
    <InvoiceRecordScreen key={page.id} {...page} />
  );
}
