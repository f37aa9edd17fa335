import { LOCALES, type Locale } from '#lib/locale.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import { INFORMATION_PAGES } from '#lib/information/information-pages.ts';
import { NAME_PATHS } from '#lib/taxonomy/name-kinds.ts';
import type { TaxonomyKind } from '#lib/taxonomy/taxonomy-inputs.ts';
import { countGraphemes } from '#lib/text/graphemes.ts';
import { cleanText } from '#lib/text/hygiene.ts';
import { proposeSlug, slugify } from '#lib/text/slug.ts';

/** Longest name, and longest wording of what a contributor is, in graphemes; longest slug in characters. */
const NAME_LIMITS = { name: 80, role: 80, slug: 80 } as const;

// Addresses `/{locale}/…` that mean something else, or will.
const RESERVED: readonly string[] = [
  ...Object.values(NAME_PATHS),
  ...INFORMATION_PAGES,
  'newsroom',
  'shared',
  'search',
  'topic',
  'contributor',
  'agency',
  'feed',
  'live',
];

/** A name as typed. `slug` is absent for agencies, `role` for all but contributors. */
type TypedName = { name: string; slug?: string; role?: string };

/** A name as stored: cleaned, NFC; '' where the kind has no such field. */
export type CheckedName = { name: string; slug: string; role: string };

/** What is wrong with one field in one language. */
export type NameFault = {
  locale: Locale;
  field: 'name' | 'slug' | 'role';
  code: 'missing' | 'too_long' | 'no_letters' | 'reserved' | 'taken';
};

/**
 * Names in every language, cleaned; an empty slug is proposed from the name, a typed one brought into the form of an
 * address. Refused with every fault at once, so that a person can mend them in one go.
 */
export function checkNames(
  kind: TaxonomyKind,
  typed: Record<Locale, TypedName>,
): Result<Record<Locale, CheckedName>, 'invalid_names', NameFault[]> {
  const faults: NameFault[] = [];
  const checked = {} as Record<Locale, CheckedName>;
  for (const locale of LOCALES) {
    const found = checkName(kind, locale, typed[locale]);
    checked[locale] = found.name;
    faults.push(...found.faults);
  }
  return faults.length > 0 ? refuse('invalid_names', faults) : ok(checked);
}

/** One name that is asked for, cleaned; undefined where it can be none. */
export function checkAskedName(typed: string, locale: Locale): string | undefined {
  const { name, faults } = checkName('topic', locale, { name: typed });
  return faults.length === 0 ? name.name : undefined;
}

function checkName(kind: TaxonomyKind, locale: Locale, typed: TypedName): { name: CheckedName; faults: NameFault[] } {
  const clean = (text: string) => cleanText(text, { locale, endsBlock: false }).trim();
  const name = clean(typed.name);
  const role = kind === 'contributor' ? clean(typed.role ?? '') : '';
  const hasSlug = kind !== 'agency';
  const typedSlug = typed.slug ?? '';
  const slug =
    !hasSlug || name === ''
      ? ''
      : typedSlug.trim() === ''
        ? proposeSlug({ headline: name, locale })
        : slugify(typedSlug);
  const faults: NameFault[] = [];
  const fault = (field: NameFault['field'], code: NameFault['code']) => faults.push({ locale, field, code });

  if (name === '') fault('name', 'missing');
  else if (!/\p{L}/u.test(name)) fault('name', 'no_letters');
  else if (countGraphemes(name) > NAME_LIMITS.name) fault('name', 'too_long');
  if (countGraphemes(role) > NAME_LIMITS.role) fault('role', 'too_long');
  if (hasSlug && name !== '') {
    if (slug === '') fault('slug', 'no_letters');
    else if (slug.length > NAME_LIMITS.slug) fault('slug', 'too_long');
    else if (kind === 'section' && RESERVED.includes(slug)) fault('slug', 'reserved');
  }
  return { name: { name, slug, role }, faults };
}
