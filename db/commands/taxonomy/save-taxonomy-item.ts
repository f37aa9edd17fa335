import { type StoredNames, TAXON_STORES, type TaxonomyStore } from '#db/commands/taxonomy/taxonomy-store.ts';
import { writeAudit } from '#db/record.ts';
import { database, type Queryable } from '#db/engine/database.ts';
import { transact } from '#db/engine/transact.ts';
import { can } from '#lib/policy/can.ts';
import type { Actor } from '#lib/people/roles.ts';
import { type Tag, touchedBy } from '#lib/article/tags.ts';
import { LOCALES } from '#lib/locale.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import { checkNames, type NameFault } from '#lib/taxonomy/check-names.ts';
import type { SaveTaxonomyItemInput } from '#lib/taxonomy/taxonomy-inputs.ts';

/** What was saved, and the pages whose readers now see something else. */
export type SavedTaxonomyItem = { id: number; version: number; tags: Tag[] };

/**
 * Adds a section, topic, contributor or agency, or changes one that stood at `input.version`. A name is needed in every
 * language; a slug is unique in its language within the kind.
 * Refusals: `conflict` when somebody changed it meanwhile (nothing is written); `invalid_names` with every faulty field.
 */
export function saveTaxonomyItem(
  input: SaveTaxonomyItemInput,
  actor: Actor,
  now: Date,
  db = database(),
): Promise<
  | Result<SavedTaxonomyItem, 'not_allowed' | 'not_found' | 'conflict'>
  | Result<SavedTaxonomyItem, 'invalid_names', NameFault[]>
> {
  return transact(db, async (tx) => {
    if (!can(actor, 'taxonomy.manage')) return refuse('not_allowed');
    const store = TAXON_STORES[input.kind];
    if (input.id !== undefined) {
      const stands = await store.findVersion(tx, input.id);
      if (stands === undefined) return refuse('not_found');
      if (stands !== input.version) return refuse('conflict');
    }
    const names = checkNames(input.kind, input.names);
    if (!names.ok) return names;
    const taken = await findTaken(tx, store, names.value, input.id);
    if (taken.length > 0) return refuse('invalid_names', taken);

    const version = input.id === undefined ? 1 : (input.version ?? 0) + 1;
    const id = input.id ?? (await store.insert(tx, input));
    if (input.id !== undefined) await store.update(tx, id, version, input);
    await store.writeNames(tx, id, names.value);
    await writeAudit(tx, actor, now, {
      deed: input.id === undefined ? `${input.kind}.create` : `${input.kind}.update`,
      subjectType: input.kind,
      subjectId: id,
      detail: { names: names.value, ...(input.kind === 'section' && { accent: input.accent }) },
    });
    return ok({ id, version, tags: touchedBy({ kind: 'named', item: input.kind, id }) });
  });
}

async function findTaken(
  tx: Queryable,
  store: TaxonomyStore,
  names: StoredNames,
  own: number | undefined,
): Promise<NameFault[]> {
  const faults: NameFault[] = [];
  for (const locale of LOCALES) {
    const owner = await store.findSlugOwner(tx, locale, names[locale].slug);
    if (owner !== undefined && owner !== own) faults.push({ locale, field: 'slug', code: 'taken' });
  }
  return faults;
}
