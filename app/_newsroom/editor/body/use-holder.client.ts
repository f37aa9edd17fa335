'use client';

import { useState } from 'react';

/** A place for one value that outlives renders. */
type Holder<T> = { read(): T; write(value: T): void };

/**
 * Holds a value for listeners that are made once and must see the newest: written by effects and handlers, read by
 * handlers, never while drawing.
 */
export function useHolder<T>(initial: T): Holder<T> {
  const [holder] = useState(() => hold(initial));
  return holder;
}

function hold<T>(initial: T): Holder<T> {
  let held = initial;
  return {
    read: () => held,
    write: (value) => {
      held = value;
    },
  };
}
