import { useCallback, useState } from 'react';
import { readStored, removeStored, writeStored } from '@/platform/storage';

export interface Typed<T> {
  value: T;
  change: (patch: Partial<T>) => void;
  /** After it was sent. */
  clear: () => void;
}

/** What is being typed, kept on the phone at each change: closing, an error or a restart loses nothing. */
export function useTyped<T extends object>(key: string, initial: T): Typed<T> {
  const [value, setValue] = useState<T>(() => ({ ...initial, ...readStored<Partial<T>>(key) }));
  const change = useCallback((patch: Partial<T>) => {
    setValue((before) => {
      const next = { ...before, ...patch };
      writeStored(key, next);
      return next;
    });
  }, [key]);
  const clear = useCallback(() => removeStored(key), [key]);
  return { value, change, clear };
}
