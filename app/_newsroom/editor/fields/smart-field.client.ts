'use client';

import type { FormEvent } from 'react';
import type { Locale } from '#lib/locale.ts';
import { smarten } from '#lib/text/smart-typing.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** For a field's `onBeforeInput`: see {@link smartenTyped}. */
export function smartField(locale: Locale): (event: FormEvent<Field>) => void {
  return ({ nativeEvent, currentTarget }) => smartenTyped(nativeEvent as InputEvent, currentTarget, locale);
}

/**
 * Sets what is being typed into `field` as a newspaper prints it, as the body does; for its `beforeinput`. It goes in like
 * something typed, so that Ctrl+Z takes it back.
 */
export function smartenTyped(event: InputEvent, field: Field, locale: Locale): void {
  const { data, isComposing } = event;
  const { selectionStart: start, selectionEnd: end } = field;
  if (isComposing || start === null || end === null || typeof data !== 'string' || [...data].length !== 1) return;
  const smart = smarten(field.value.slice(0, start), data, locale);
  if (!smart) return;
  event.preventDefault();
  field.setSelectionRange(start - smart.remove, end);
  // Deprecated, and the only way that leaves the field its steps to undo.
  document.execCommand('insertText', false, smart.insert);
}
