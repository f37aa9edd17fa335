import { Extension, InputRule } from '@tiptap/core';
import type { Locale } from '#lib/locale.ts';
import { smarten } from '#lib/text/smart-typing.ts';

/**
 * Sets what is typed into the body as a newspaper prints it; see lib/text/smart-typing.ts. Backspace right after it, or
 * Ctrl+Z, gives back what was typed.
 */
export function smartTyping(locale: Locale): Extension {
  return Extension.create({
    name: 'smartTyping',
    addInputRules: () => [
      new InputRule({
        find: (text) => {
          const key = [...text].at(-1) ?? '';
          const before = text.slice(0, text.length - key.length);
          const smart = smarten(before, key, locale);
          if (!smart) return null;
          const index = before.length - smart.remove;
          return { index, text: text.slice(index), data: { insert: smart.insert } };
        },
        handler: ({ state, range, match }) => {
          state.tr.insertText(String(match.data?.insert), range.from, range.to);
        },
      }),
    ],
  });
}
