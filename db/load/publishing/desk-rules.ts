import { eq, inArray } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { database } from '#db/engine/database.ts';
import { deskRules, users } from '#db/schema.ts';
import { type DeskRules, FIRST_RULES, type RulesBySection } from '#lib/article/rules/desk-rules.ts';
import { type PersonName, personName } from '#lib/people/person-name.ts';

/** What the row of one section, or of the house (null), is kept under. */
export const scopeOf = (sectionId: number | null) => (sectionId === null ? 'house' : `section-${sectionId}`);

/** By which rules a story of this section goes now: the section's own, else the house's. */
export async function findDeskRules(tx: Queryable, sectionId: number | null): Promise<DeskRules> {
  const scopes = [scopeOf(sectionId), scopeOf(null)];
  const rows = await tx.select().from(deskRules).where(inArray(deskRules.scope, scopes));
  for (const scope of scopes) {
    const rules = rows.find((row) => row.scope === scope)?.rules;
    if (rules) return rules;
  }
  return FIRST_RULES;
}

/** All rules that hold now. */
export async function listDeskRules(db: Queryable): Promise<RulesBySection> {
  const rows = await db.select({ sectionId: deskRules.sectionId, rules: deskRules.rules }).from(deskRules);
  const all: RulesBySection = { house: FIRST_RULES, sections: {} };
  for (const { sectionId, rules } of rows) {
    if (!rules) continue;
    if (sectionId === null) all.house = rules;
    else all.sections[sectionId] = rules;
  }
  return all;
}

/** Whose rules were set, when (UTC) and by whom, with the version to change them at; `rules` null: as the house. */
export type SetRules = {
  sectionId: number | null;
  rules: DeskRules | null;
  version: number;
  setAt: string;
  by: PersonName | null;
};

/** Every set of rules anybody has set, for the screen they are set on. */
export async function listSetRules(db: Queryable = database().reader): Promise<SetRules[]> {
  const rows = await db
    .select({ row: deskRules, name: users.name, nameHi: users.nameHi })
    .from(deskRules)
    .leftJoin(users, eq(users.id, deskRules.setById));
  return rows.map(({ row: { sectionId, rules, version, setAt }, name, nameHi }) => ({
    sectionId,
    rules,
    version,
    setAt,
    by: name === null ? null : personName({ name, nameHi }),
  }));
}
