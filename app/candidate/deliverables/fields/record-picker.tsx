import { useEffect, useRef, useState } from 'react';
import type { RecordLink } from '~/domain/crm/agenda/records';
import { ComboBox } from '~/ui/fields/combo-box';
import { useDesk } from '../../desk/desk-context';
import type { RecordChoice } from '../record-choices';
import { useRecordWords } from './record-words';

interface RecordPickerProps {
  label: string;
  /** Collections to choose among, or the records the candidate opened. */
  among: readonly RecordLink['collection'][] | 'opened';
  /** Not offered again. */
  taken: readonly RecordLink[];
  onPick: (choice: RecordChoice) => void;
  hideLabel?: boolean;
  help?: string;
}

const typingPause = 150;
const keyOf = ({ collection, id }: RecordLink) => `${collection} ${id}`;

/** Finds a record of the company by typing; only the best matches travel. */
export function RecordPicker({ among, taken, onPick, ...field }: RecordPickerProps) {
  const { basePath } = useDesk();
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly RecordChoice[]>([]);
  const [asked, setAsked] = useState(false);
  const latest = useRef(0);
  const query = among === 'opened' ? 'ouvertes' : `c=${among.join(',')}`;

  useEffect(() => {
    if (!asked) return;
    const turn = (latest.current += 1);
    const timer = setTimeout(() => {
      fetch(`${basePath}/livrables/choix?${query}&q=${encodeURIComponent(text)}`)
        .then((response) => (response.ok ? (response.json() as Promise<RecordChoice[]>) : []))
        .then((choices) => turn === latest.current && setFound(choices))
        .catch(() => undefined);
    }, typingPause);
    return () => clearTimeout(timer);
  }, [asked, basePath, query, text]);

  const { self } = useRecordWords();
  const isTaken = new Set([self, ...taken].map(keyOf));
  const offered = found.filter((choice) => !isTaken.has(keyOf(choice)));
  return (
    <div onFocusCapture={() => setAsked(true)}>
      <ComboBox
        {...field}
        placeholder={among === 'opened' ? 'Parmi les fiches ouvertes' : 'Nom, référence…'}
        options={offered.map((choice) => ({ value: keyOf(choice), label: choice.label, hint: choice.hint }))}
        value={null}
        onTyping={setText}
        onChange={(key) => {
          const choice = offered.find((one) => keyOf(one) === key);
          if (choice) onPick(choice);
          setText('');
        }}
      />
    </div>
  );
}
