'use client';

import { type KeyboardEvent, useEffect, useRef } from 'react';

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };

/** Makes a row of buttons one stop of the Tab key; arrows, Home and End move inside. @see WAI-ARIA APG, toolbar */
export function useRovingFocus() {
  const ref = useRef<HTMLDivElement>(null);
  const chosen = useRef<HTMLElement>(null);
  const list = () => [
    ...(ref.current?.querySelectorAll<HTMLButtonElement>('button:not(:disabled, [role=menuitem])') ?? []),
  ];
  const mark = () => {
    const buttons = list();
    if (!chosen.current || !buttons.includes(chosen.current as HTMLButtonElement)) chosen.current = buttons[0] ?? null;
    for (const button of ref.current?.querySelectorAll<HTMLButtonElement>('button:not([role=menuitem])') ?? [])
      button.tabIndex = button === chosen.current ? 0 : -1;
  };
  // After every render: buttons come, go and get disabled with the selection.
  useEffect(mark);
  return {
    ref,
    onFocus: (event: { target: EventTarget }) => {
      if (event.target instanceof HTMLButtonElement) chosen.current = event.target;
      mark();
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.target instanceof HTMLElement && event.target.getAttribute('role') === 'menuitem') return;
      const buttons = list();
      const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
      const step = STEPS[event.key];
      const next =
        step !== undefined
          ? buttons.at((at + step) % buttons.length)
          : event.key === 'Home'
            ? buttons[0]
            : event.key === 'End'
              ? buttons.at(-1)
              : undefined;
      if (at === -1 || !next) return;
      event.preventDefault();
      next.focus();
    },
  };
}
