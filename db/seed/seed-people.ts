import type { Locale } from '#lib/locale.ts';
import type { Role } from '#lib/people/roles.ts';

/** What a demo person is; `section` is the slug of one. */
type SeedGrant = { role: Role; locale?: Locale; section?: string };

/** A demo account. The password of all is in lib/people/demo-password.ts. */
type SeedPerson = {
  key: Role | 'translator-en' | 'sport-editor' | 'sport-translator';
  name: string;
  nameHi: string;
  email: string;
  grants: readonly SeedGrant[];
};

/** The demo sign-ins: one a role, both translators, and two of the sports desk whose rights have bounds. */
export const PEOPLE: readonly SeedPerson[] = [
  {
    key: 'administrator',
    name: 'Sudha Iyer',
    nameHi: 'सुधा अय्यर',
    email: 'admin@demo.setu',
    grants: [{ role: 'administrator' }],
  },
  {
    key: 'chief_editor',
    name: 'Mrinalini Joshi',
    nameHi: 'मृणालिनी जोशी',
    email: 'chief@demo.setu',
    grants: [{ role: 'chief_editor' }],
  },
  {
    key: 'editor',
    name: 'Arjun Malhotra',
    nameHi: 'अर्जुन मल्होत्रा',
    email: 'editor@demo.setu',
    grants: [{ role: 'editor' }],
  },
  {
    key: 'reporter',
    name: 'Ananya Rastogi',
    nameHi: 'अनन्या रस्तोगी',
    email: 'reporter@demo.setu',
    grants: [{ role: 'reporter' }],
  },
  {
    key: 'translator',
    name: 'Vandana Tripathi',
    nameHi: 'वंदना त्रिपाठी',
    email: 'translator-hi@demo.setu',
    grants: [{ role: 'translator', locale: 'hi' }],
  },
  {
    key: 'translator-en',
    name: 'Joseph Thomas',
    nameHi: 'जोसेफ़ थॉमस',
    email: 'translator-en@demo.setu',
    grants: [{ role: 'translator', locale: 'en' }],
  },
  {
    key: 'sport-editor',
    name: 'Imran Qureshi',
    nameHi: 'इमरान क़ुरैशी',
    email: 'sport@demo.setu',
    grants: [{ role: 'editor', section: 'sport' }, { role: 'reporter' }],
  },
  {
    key: 'sport-translator',
    name: 'Pooja Bisht',
    nameHi: 'पूजा बिष्ट',
    email: 'translator-sport@demo.setu',
    grants: [{ role: 'translator', locale: 'hi', section: 'sport' }],
  },
];
