import { useEffect, useRef } from 'react';

/** The last value given, for an effect to read without running again each time it changes. */
export function useLatest<Value>(value: Value): { readonly current: Value } {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}
