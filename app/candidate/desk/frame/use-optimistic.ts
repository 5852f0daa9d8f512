import { useEffect, useState } from 'react';

/** What the reader just chose, until the server's value changes. */
export function useOptimistic<Value>(fromServer: Value): [Value, (next: Value) => void] {
  const [value, setValue] = useState(fromServer);
  useEffect(() => setValue(fromServer), [fromServer]);
  return [value, setValue];
}
