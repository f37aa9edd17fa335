import { DEMO_PASSWORD } from '#lib/people/demo-password.ts';

/** What the demo newsroom's people sign in with, by what the tests call them. */
export const EMAILS = {
  reporter: 'reporter@demo.setu',
  hindiTranslator: 'translator-hi@demo.setu',
  englishTranslator: 'translator-en@demo.setu',
  editor: 'editor@demo.setu',
  chief: 'chief@demo.setu',
  admin: 'admin@demo.setu',
  /** Edits Sport and reports elsewhere; translates into Hindi, in Sport alone. */
  sportEditor: 'sport@demo.setu',
  sportTranslator: 'translator-sport@demo.setu',
} as const;

/** One of {@link EMAILS}. */
export type TestPerson = keyof typeof EMAILS;

/** The password of all of them. */
export const PASSWORD = DEMO_PASSWORD;
