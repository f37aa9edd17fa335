import { eq } from 'drizzle-orm';
import { type Command, command } from '#db/command.ts';
import { type StoredNames, TAXON_STORES, type TaxonomyStore } from '#db/commands/taxonomy/taxonomy-store.ts';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { images } from '#db/schema.ts';
import { touchedBy } from '#lib/article/tags.ts';
import { LOCALES } from '#lib/locale.ts';
import { ok, refuse } from '#lib/result.ts';
import { checkNames, type NameFault } from '#lib/taxonomy/check-names.ts';
import type { SaveTaxonomyItemInput } from '#lib/taxonomy/taxonomy-inputs.ts';

/** What was saved, and the version to change it from next. */
type SavedTaxonomyItem = { id: number; version: number };

/**
 * Adds a section, topic, contributor or agency, or changes one that stood at `input.version`. A name is needed in every
 * language; a slug is unique in its language within the kind.
 * Refusals: `conflict` when somebody changed it meanwhile (nothing is written); `invalid_names` with every faulty field;
 * `image_gone` when the library no longer has the portrait.
 */
export const saveTaxonomyItem: Command<
  SaveTaxonomyItemInput,
  SavedTaxonomyItem,
  'not_allowed' | 'not_found' | 'conflict' | 'invalid_names' | 'image_gone',
  NameFault[]
> = command({
  name: 'saveTaxonomyItem',
  permission: 'taxonomy.manage',
  async run(tx, input) {
    const { kind } = input;
    const store = TAXON_STORES[kind];
    if (input.id !== undefined) {
      const stands = await store.findVersion(tx, input.id);
      if (stands === undefined) return refuse('not_found');
      if (stands !== input.version) return refuse('conflict');
    }
    const checked = checkNames(kind, input.names);
    if (!checked.ok) return checked;
    const names = checked.value;
    const taken = await findTaken(tx, store, names, input.id);
    if (taken.length > 0) return refuse('invalid_names', taken);

    if (!(await hasPortrait(tx, input))) return refuse('image_gone');

    const more = recorded(input);
    if (input.id === undefined) {
      const id = await store.insert(tx, input);
      await store.writeNames(tx, id, names);
      return ok({
        value: { id, version: 1 },
        touched: touchedBy({ kind: 'named', item: kind, id }),
        events: [{ kind: `${kind}.create` as const, subject: kind, id, detail: { names, ...more } }],
      });
    }
    const { id } = input;
    const version = (input.version ?? 0) + 1;
    const before = await store.readNames(tx, id);
    await store.update(tx, id, version, input);
    await store.writeNames(tx, id, names);
    return ok({
      value: { id, version },
      touched: touchedBy({ kind: 'named', item: kind, id }),
      events: [{ kind: `${kind}.update` as const, subject: kind, id, detail: { version, names, before, ...more } }],
    });
  },
});

async function hasPortrait(tx: Queryable, input: SaveTaxonomyItemInput): Promise<boolean> {
  if (input.kind !== 'contributor' || !input.portraitImageId) return true;
  const found = await tx.select({ id: images.id }).from(images).where(eq(images.id, input.portraitImageId)).limit(1);
  return found.length > 0;
}

/** What the record says beside the names. */
function recorded(input: SaveTaxonomyItemInput): { accent?: string; portraitImageId?: number | null } {
  if (input.kind === 'section') return { accent: input.accent };
  if (input.kind !== 'contributor' || input.portraitImageId === undefined) return {};
  return { portraitImageId: input.portraitImageId };
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
