import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import type { RecordLink } from '~/domain/crm/agenda/records';
import type { RecordChoice } from '../record-choices';

const keyOf = ({ collection, id }: RecordLink) => `${collection} ${id}`;

interface RecordWords {
  /** What a record is called; its reference until that is known. */
  wordsFor: (link: RecordLink) => RecordChoice;
  /** Keeps the words of a record just chosen. */
  learn: (choice: RecordChoice) => void;
  /** The document itself, which cannot cite itself. */
  self: RecordLink;
}
const WordsContext = createContext<RecordWords | null>(null);

interface RecordWordsProviderProps {
  known: readonly RecordChoice[];
  self: RecordLink;
  children: ReactNode;
}

/** Names of the records a document refers to: those the page came with, and those chosen since. */
export function RecordWordsProvider({ known, self, children }: RecordWordsProviderProps) {
  const [learnt, setLearnt] = useState<readonly RecordChoice[]>([]);
  const learn = useCallback((choice: RecordChoice) => setLearnt((before) => [...before, choice]), []);
  const value = useMemo<RecordWords>(() => {
    const byKey = new Map([...learnt, ...known].map((choice) => [keyOf(choice), choice]));
    return {
      learn,
      self: { collection: self.collection, id: self.id },
      wordsFor: (link) => byKey.get(keyOf(link)) ?? { ...link, label: link.id, hint: '', path: '' },
    };
  }, [known, learnt, learn, self.collection, self.id]);
  return <WordsContext.Provider value={value}>{children}</WordsContext.Provider>;
}

export function useRecordWords(): RecordWords {
  const words = useContext(WordsContext);
  if (!words) throw new Error('useRecordWords is used outside RecordWordsProvider');
  return words;
}
