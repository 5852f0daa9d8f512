import { createContext, useContext, type ReactNode } from 'react';

const ReadOnlyContext = createContext(false);

/** Everything below shows but does not act: buttons, fields and line grids are disabled (replay of a desk). */
export function ReadOnlyZone({ children, value = true }: { children: ReactNode; value?: boolean }) {
  return <ReadOnlyContext.Provider value={value}>{children}</ReadOnlyContext.Provider>;
}

/** True inside a replay frame. */
export function useReadOnly(): boolean {
  return useContext(ReadOnlyContext);
}
