import { DEMO_PASSWORD } from '#lib/people/demo-password.ts';

/** The demo newsroom's people, by what the tests call them. */
export const PEOPLE = {
  reporter: 'reporter@demo.setu',
  hindiTranslator: 'translator-hi@demo.setu',
  englishTranslator: 'translator-en@demo.setu',
  editor: 'editor@demo.setu',
  chief: 'chief@demo.setu',
  admin: 'admin@demo.setu',
} as const;

/** One of {@link PEOPLE}. */
export type Person = keyof typeof PEOPLE;

/** The password of all of them. */
export const PASSWORD = DEMO_PASSWORD;
