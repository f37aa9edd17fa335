import type { Locale } from '#lib/locale.ts';

/** What a typed character becomes together with the `remove` characters before it. */
export type Smartened = { remove: number; insert: string };

// After these a quotation mark opens.
const OPENS = /(?:^|[\s([{<“‘—–\u00A0-])$/u;
// Addresses, e-mail and the like are taken as they are typed.
const AS_TYPED = /(?:https?:|www\.|@)\S*$/i;
const RUPEES: Record<Locale, RegExp> = { en: /(?:^|[\s(])(Rs\.? ?)$/i, hi: /(?:^|[\s(])((?:रु|रू|Rs)\.? ?)$/i };

/**
 * Sets what is typed as a newspaper prints it: quotation marks and apostrophes curved, `--` as a dash and a third as a long
 * one, `...` as an ellipsis, `Rs 500` and «रु. 500» as ₹500, and in Hindi `|` as a danda. `before` is what stands before the
 * cursor in the same line, `typed` the one character that comes now. Undefined where it stays as it was typed; a row of
 * dashes at the start of a line stays, since it becomes a rule.
 */
export function smarten(before: string, typed: string, locale: Locale): Smartened | undefined {
  if (AS_TYPED.test(before)) return undefined;
  switch (typed) {
    case '"':
      return { remove: 0, insert: OPENS.test(before) ? '“' : '”' };
    case "'":
      return { remove: 0, insert: OPENS.test(before) ? '‘' : '’' };
    case '-':
      if (before.endsWith('–')) return { remove: 1, insert: '—' };
      return /[^\s-]\s?-$/u.test(before) ? { remove: 1, insert: '–' } : undefined;
    case '.':
      return /(?:^|[^.])\.\.$/.test(before) ? { remove: 2, insert: '…' } : undefined;
    case '|':
      if (locale !== 'hi') return undefined;
      return before.endsWith('।') ? { remove: 1, insert: '॥' } : { remove: 0, insert: '।' };
    default: {
      if (!/^\d$/.test(typed)) return undefined;
      const rupees = RUPEES[locale].exec(before)?.[1];
      return rupees === undefined ? undefined : { remove: rupees.length, insert: `₹${typed}` };
    }
  }
}
