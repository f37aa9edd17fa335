import { type StoredNames, TAXON_STORES, type TaxonStore } from '#db/commands/taxonomy/taxonomy-store.ts';
import { writeAudit } from '#db/record.ts';
import { database, type Queryable } from '#db/engine/database.ts';
import { transact } from '#db/engine/transact.ts';
import { can } from '#lib/policy/can.ts';
import type { Actor } from '#lib/people/roles.ts';
import type { Tag } from '#lib/article/tags.ts';
import { LOCALES } from '#lib/locale.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import { checkNames, type NameFault } from '#lib/taxonomy/check-names.ts';
import type { SaveTaxonOrder } from '#lib/taxonomy/taxonomy-inputs.ts';

/** What was saved, and the pages whose readers now see something else. */
export type SavedTaxon = { id: number; version: number; tags: Tag[] };

/**
 * Adds a section, topic, contributor or agency, or changes one that stood at `order.version`. A name is needed in every
 * language; a slug is unique in its language within the kind.
 * Refusals: `conflict` when somebody changed it meanwhile (nothing is written); `invalid_names` with every faulty field.
 */
export function saveTaxon(
  order: SaveTaxonOrder,
  actor: Actor,
  now: Date,
  db = database(),
): Promise<
  Result<SavedTaxon, 'not_allowed' | 'not_found' | 'conflict'> | Result<SavedTaxon, 'invalid_names', NameFault[]>
> {
  return transact(db, async (tx) => {
    if (!can(actor, 'taxonomy.manage')) return refuse('not_allowed');
    const store = TAXON_STORES[order.kind];
    if (order.id !== undefined) {
      const stands = await store.findVersion(tx, order.id);
      if (stands === undefined) return refuse('not_found');
      if (stands !== order.version) return refuse('conflict');
    }
    const names = checkNames(order.kind, order.names);
    if (!names.ok) return names;
    const taken = await findTaken(tx, store, names.value, order.id);
    if (taken.length > 0) return refuse('invalid_names', taken);

    const version = order.id === undefined ? 1 : (order.version ?? 0) + 1;
    const id = order.id ?? (await store.insert(tx, order));
    if (order.id !== undefined) await store.update(tx, id, version, order);
    await store.writeNames(tx, id, names.value);
    await writeAudit(tx, actor, now, {
      deed: order.id === undefined ? `${order.kind}.create` : `${order.kind}.update`,
      subjectType: order.kind,
      subjectId: id,
      detail: { names: names.value, ...(order.kind === 'section' && { accent: order.accent }) },
    });
    return ok({ id, version, tags: store.tags(id) });
  });
}

async function findTaken(
  tx: Queryable,
  store: TaxonStore,
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
