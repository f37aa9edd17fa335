import { TEXT_FIELDS } from '#lib/article/limits.ts';
import type { TranslationText } from '#lib/article/text.ts';
import { fingerprint } from '#lib/fingerprint.ts';

/** Somebody at work in one tab. `by` is null for the server itself, `tab` '' where nobody said which. */
export type Writer = {
  by: string | null;
  tab: string;
  /** The last save of this tab that was taken in: an older one that is late must not undo it. */
  seq: number;
};

/**
 * Who last changed what of a text, or of the shared details, while it is being written. What has an author and a version
 * of its own is a field, a block at the top of a body (by its id) or one of the shared details.
 */
export type Authorship = {
  /** From this version on every change is known; whoever is based on an older one is told everything. */
  since: number;
  /** The version at which the words last changed; a later one (published, sent for review) has the same words. */
  version: number;
  /** The version at which the open revision was begun: what is older stands in the one before it. Null where unknown. */
  begun: number | null;
  writers: Writer[];
  /** Version of the last change, and the index of its writer. What is not here has not changed since {@link since}. */
  keys: Record<string, [version: number, writer: number]>;
};

/** Nothing is known but that it stands at `version`; what tabs have saved before stays remembered. */
export function unknownAuthorship(version: number, writers: readonly Writer[] = []): Authorship {
  return { since: version, version, begun: null, writers: [...writers], keys: {} };
}

const REMEMBERED_TABS = 20;

/** A change as {@link recordChange} takes it in. */
type AuthoredChange = {
  /** What was changed, and what there is by now: what is gone needs no author. */
  changed: readonly string[];
  present: ReadonlySet<string>;
  version: number;
  writer: Writer;
  /** A new revision begins with this change. */
  begins?: boolean;
};

/** `authorship` after a change by one writer. */
export function recordChange(authorship: Authorship, change: AuthoredChange): Authorship {
  const { changed, present, version, writer, begins = false } = change;
  const writers = withWriter(authorship.writers, writer);
  const index = indexOf(writers, writer);
  const keys: Authorship['keys'] = {};
  for (const [key, value] of Object.entries(authorship.keys)) if (present.has(key)) keys[key] = value;
  for (const key of changed) if (present.has(key)) keys[key] = [version, index];
  const begun = begins ? version : authorship.begun;
  return withoutStrangers({ ...authorship, version, begun, writers, keys });
}

/** `authorship` when a tab's save was taken in and changed nothing. */
export function recordSeq(authorship: Authorship, writer: Writer): Authorship {
  return withoutStrangers({ ...authorship, writers: withWriter(authorship.writers, writer) });
}

/** The last save of this tab that was taken in; undefined when none is remembered. */
export function lastSeq(
  { writers }: Pick<Authorship, 'writers'>,
  { by, tab }: Pick<Writer, 'by' | 'tab'>,
): number | undefined {
  return tab === '' ? undefined : writers.find((each) => each.by === by && each.tab === tab)?.seq;
}

/** What has changed since `version`; undefined when that is too long ago to know. */
export function changedSince({ since, keys }: Authorship, version: number): string[] | undefined {
  if (version < since) return undefined;
  return Object.entries(keys).flatMap(([key, [at]]) => (at > version ? [key] : []));
}

/**
 * True when changing `keys` would write over another person's words that stand in no earlier revision. `authorId` is
 * whoever last wrote in the open revision.
 */
export function overwritesAnother(
  { begun, writers, keys }: Authorship,
  changed: readonly string[],
  { by, authorId }: { by: string | null; authorId: string | null },
): boolean {
  if (begun === null) return authorId !== by;
  return changed.some((key) => {
    const entry = keys[key];
    return entry !== undefined && entry[0] >= begun && writers[entry[1]]?.by !== by;
  });
}

/** Which fields and top blocks differ between two texts, the removed ones included, and which there are in `after`. */
export function changedKeys(
  before: TranslationText,
  after: TranslationText,
): { changed: string[]; present: Set<string> } {
  const old = new Map(before.body.content.map((block) => [block.attrs.id, block]));
  const present = new Set<string>(TEXT_FIELDS);
  const changed: string[] = TEXT_FIELDS.filter((field) => before[field] !== after[field]);
  for (const block of after.body.content) {
    const { id } = block.attrs;
    present.add(id);
    const was = old.get(id);
    if (!was || fingerprint(was) !== fingerprint(block)) changed.push(id);
  }
  changed.push(...[...old.keys()].filter((id) => !present.has(id)));
  return { changed, present };
}

function withWriter(writers: readonly Writer[], writer: Writer): Writer[] {
  const index = indexOf(writers, writer);
  if (index < 0) return [...writers, writer];
  return writers.map((each, at) => (at === index ? { ...each, seq: Math.max(each.seq, writer.seq) } : each));
}

function indexOf(writers: readonly Writer[], { by, tab }: Writer): number {
  return writers.findIndex((each) => each.by === by && each.tab === tab);
}

/** Forgets tabs that nothing is left of, but for the latest ones: their late saves may still be under way. */
function withoutStrangers(authorship: Authorship): Authorship {
  const named = new Set(Object.values(authorship.keys).map(([, writer]) => writer));
  const oldest = authorship.writers.length - REMEMBERED_TABS;
  const kept = authorship.writers.flatMap((_, index) => (named.has(index) || index >= oldest ? [index] : []));
  if (kept.length === authorship.writers.length) return authorship;
  const moved = new Map(kept.map((from, to) => [from, to]));
  return {
    ...authorship,
    writers: authorship.writers.filter((_, index) => moved.has(index)),
    keys: Object.fromEntries(
      Object.entries(authorship.keys).map(([key, [version, writer]]) => [key, [version, moved.get(writer) ?? 0]]),
    ),
  };
}
