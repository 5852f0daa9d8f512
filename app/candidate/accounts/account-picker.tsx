import { useEffect, useRef, useState } from 'react';
import { useDesk } from '~/candidate/desk/desk-context';
import { ComboBox } from '~/ui/fields/combo-box';
import type { AccountChoice } from './account-choices';

interface AccountPickerProps {
  name: string;
  label: string;
  value: AccountChoice | null;
  onChange: (value: AccountChoice | null) => void;
  error?: string;
  help?: string;
  required?: boolean;
}

const typingPause = 150;

/** Picks one of the company's accounts by typing its name, code or town; only the best matches travel. */
export function AccountPicker({ value, onChange, ...field }: AccountPickerProps) {
  const { basePath } = useDesk();
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly AccountChoice[]>([]);
  const latest = useRef(0);

  useEffect(() => {
    const turn = (latest.current += 1);
    const timer = setTimeout(() => {
      fetch(`${basePath}/clients/choix?q=${encodeURIComponent(text)}`)
        .then((response) => (response.ok ? (response.json() as Promise<AccountChoice[]>) : []))
        .then((choices) => turn === latest.current && setFound(choices))
        .catch(() => undefined);
    }, typingPause);
    return () => clearTimeout(timer);
  }, [basePath, text]);

  const options = value && !found.some((choice) => choice.value === value.value) ? [value, ...found] : found;
  return (
    <ComboBox
      {...field}
      placeholder="Nom, code ou ville"
      options={options}
      value={value?.value ?? null}
      onTyping={setText}
      onChange={(id) => onChange(options.find((choice) => choice.value === id) ?? null)}
    />
  );
}
