import { asc, eq } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { database } from '#db/engine/database.ts';
import {
  agencies, agencyNames, contributorNames, contributors, sectionNames, sections, topicNames, topics,
} from '#db/schema.ts'; // prettier-ignore
import { type Locale, LOCALES } from '#lib/locale.ts';
import type { NamedChoice, TaxonomyChoices } from '#lib/taxonomy/taxonomy-choices.ts';

type NameRow = { id: number; locale: Locale; name: string };

/** Every section, contributor, topic and agency with its names. A language without a name shows one that has it. */
export async function listTaxonomyChoices(db: Queryable = database().reader): Promise<TaxonomyChoices> {
  const sectionRows = await db
    .select({ id: sections.id, locale: sectionNames.locale, name: sectionNames.name })
    .from(sections)
    .innerJoin(sectionNames, eq(sectionNames.sectionId, sections.id))
    .orderBy(asc(sections.position), asc(sections.id));
  const contributorRows = await db
    .select({ id: contributors.id, locale: contributorNames.locale, name: contributorNames.name })
    .from(contributors)
    .innerJoin(contributorNames, eq(contributorNames.contributorId, contributors.id));
  const topicRows = await db
    .select({ id: topics.id, locale: topicNames.locale, name: topicNames.name })
    .from(topics)
    .innerJoin(topicNames, eq(topicNames.topicId, topics.id));
  const agencyRows = await db
    .select({ id: agencies.id, locale: agencyNames.locale, name: agencyNames.name })
    .from(agencies)
    .innerJoin(agencyNames, eq(agencyNames.agencyId, agencies.id));
  return {
    sections: choicesOf(sectionRows),
    contributors: byName(choicesOf(contributorRows)),
    topics: byName(choicesOf(topicRows)),
    agencies: byName(choicesOf(agencyRows)),
  };
}

function choicesOf(rows: NameRow[]): NamedChoice[] {
  // By id first: the editor asks at every opening, and a paper has thousands of topics.
  const byId = new Map<number, NameRow[]>();
  for (const row of rows) byId.set(row.id, [...(byId.get(row.id) ?? []), row]);
  return [...byId].map(([id, own]) => {
    const nameIn = (locale: Locale) => (own.find((row) => row.locale === locale) ?? own[0])?.name ?? '';
    return {
      id,
      names: Object.fromEntries(LOCALES.map((locale) => [locale, nameIn(locale)])) as Record<Locale, string>,
    };
  });
}

const { compare } = new Intl.Collator('en');
const byName = (choices: NamedChoice[]) => choices.toSorted((a, b) => compare(a.names.en, b.names.en) || a.id - b.id);
