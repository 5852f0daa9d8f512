import { documentFrontMatterSchema, type ShortRecord } from '../schema';
import type { PackageReader } from './reader';

export interface WrittenDocument {
  file: string;
  record: ShortRecord;
  /** Its text depends on the variant. */
  varies: boolean;
}

/** Documents of the company: a YAML heading between two `---` lines, then Markdown. */
export function readDocuments(reader: PackageReader): WrittenDocument[] {
  return reader.under('documents', '.md').flatMap((file) => {
    const parts = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(reader.files[file] ?? '');
    if (!parts) {
      reader.parse(file, '', documentFrontMatterSchema.optional());
      reader.tell(file, [], 'en-tête attendu entre deux lignes « --- » (id, name, kind…)');
      return [];
    }
    // A comment line stands for the opening `---`, so that lines keep their numbers.
    const heading = reader.parse(file, `#\n${parts[1] ?? ''}`, documentFrontMatterSchema);
    if (!heading) return [];
    const content = (parts[2] ?? '').trim();
    return [{ file, record: { ...heading, content, format: 'text' }, varies: content.includes('{{') }];
  });
}
