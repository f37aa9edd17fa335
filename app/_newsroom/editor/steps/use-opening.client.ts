'use client';

import { useState } from 'react';

/** Calls `begin` whenever `opened` turns true: what a dialog shows is emptied when it opens, since it is still seen while it closes. */
export function useOpening(opened: boolean, begin: () => void): void {
  const [wasOpened, setWasOpened] = useState(false);
  if (opened === wasOpened) return;
  setWasOpened(opened);
  if (opened) begin();
}
