import { eq } from 'drizzle-orm';
import { type Command, command, idOf } from '#db/command.ts';
import { scopeOf } from '#db/load/publishing/desk-rules.ts';
import { deskRules, sections } from '#db/schema.ts';
import type { DeskRulesInput } from '#lib/article/rules/desk-rules-input.ts';
import { ok, refuse } from '#lib/result.ts';
import { sameJson } from '#lib/same-json.ts';

/**
 * Sets the rules of a section or of the house; null lets a section go by the house's again, and the house by those every
 * house begins with. They hold for every story from then on; what is scheduled already goes live all the same. Refuses
 * 'conflict' when somebody set them since `version`, 'not_found' for no such section. The same rules again change nothing.
 */
export const saveDeskRules: Command<DeskRulesInput, { version: number }, 'not_allowed' | 'not_found' | 'conflict'> =
  command({
    name: 'saveDeskRules',
    permission: 'rules.manage',
    async run(tx, { sectionId, version, rules }, by, now) {
      if (sectionId !== null) {
        const [section] = await tx
          .select({ id: sections.id })
          .from(sections)
          .where(eq(sections.id, sectionId))
          .limit(1);
        if (!section) return refuse('not_found');
      }
      const scope = scopeOf(sectionId);
      const [before] = await tx.select().from(deskRules).where(eq(deskRules.scope, scope)).limit(1);
      if ((before?.version ?? 0) !== version) return refuse('conflict');
      if (sameJson(before?.rules ?? null, rules)) return ok({ value: { version }, touched: [], events: [] });
      const row = { rules, version: version + 1, setById: idOf(by), setAt: now.toISOString() };
      if (before) await tx.update(deskRules).set(row).where(eq(deskRules.scope, scope));
      else await tx.insert(deskRules).values({ scope, sectionId, ...row });
      return ok({
        value: { version: row.version },
        touched: [],
        events: [
          {
            kind: 'rules.save',
            subject: 'rules',
            id: scope,
            detail: { version: row.version, sectionId, rules, before: before?.rules ?? null },
          },
        ],
      });
    },
  });
