import { useEffect, useState } from 'react';

/** The value once it has stopped changing for `pauseMs`: a search asks the API when typing pauses, not at each letter. */
export function useSettled<T>(value: T, pauseMs = 350): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value, pauseMs]);
  return settled;
}
