import type { TranslationText } from '#lib/article/text.ts';

/** What a text says of the lead picture, which is shared by the languages and does not come and go with a text. */
const LEAD_FIELDS = ['leadCaption', 'leadAlt', 'leadCredit'] as const;

/** Whether a field is one of {@link LEAD_FIELDS}. */
export function isLeadField(field: string): boolean {
  return LEAD_FIELDS.some((one) => one === field);
}

/** `text` with the words of `other` below the lead picture. */
export function withLeadWords(text: TranslationText, other: TranslationText): TranslationText {
  return { ...text, ...Object.fromEntries(LEAD_FIELDS.map((field) => [field, other[field]])) };
}
