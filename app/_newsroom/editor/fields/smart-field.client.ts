'use client';

import type { FormEvent } from 'react';
import type { Locale } from '#lib/locale.ts';
import { smarten } from '#lib/text/smart-typing.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * For a field's `onBeforeInput`: sets what is typed as a newspaper prints it, as the body does. It goes in like something
 * typed, so that Ctrl+Z takes it back.
 */
export function smartField(locale: Locale): (event: FormEvent<Field>) => void {
  return (event) => {
    const { data, isComposing } = event.nativeEvent as InputEvent;
    const field = event.currentTarget;
    const { selectionStart: start, selectionEnd: end } = field;
    if (isComposing || start === null || end === null || typeof data !== 'string' || [...data].length !== 1) return;
    const smart = smarten(field.value.slice(0, start), data, locale);
    if (!smart) return;
    event.preventDefault();
    field.setSelectionRange(start - smart.remove, end);
    // Deprecated, and the only way that leaves the field its steps to undo.
    document.execCommand('insertText', false, smart.insert);
  };
}
