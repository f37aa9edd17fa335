import type { EditorWorld } from '#app/_newsroom/editor/store/editor-world.ts';
import type { PutOptions } from '#app/_newsroom/editor/saving/put-json.ts';
import {
  changedKeys,
  changedSince,
  lastSeq,
  recordChange,
  recordSeq,
  unknownAuthorship,
} from '#lib/article/authorship.ts';
import { applyDetailsChanges, DETAIL_FIELDS } from '#lib/merge/merge-details.ts';
import { applyTextChanges, isClean } from '#lib/merge/merge-texts.ts';
import { newestText, textFingerprint } from '#lib/merge/newest.ts';
import { readTextChanges } from '#lib/merge/read-changes.ts';
import type { SavedDetails, SavedDraft } from '#lib/merge/saved.ts';
import { emptyText, type StoryDetails, type TranslationText, type DetailsChanges } from '#lib/article/text.ts';
import type { SendAnswer } from '#lib/autosave.ts';
import type { Locale } from '#lib/locale.ts';
import { sameJson } from '#lib/same-json.ts';
import type { PersonName } from '#lib/people/person-name.ts';

type Sent = { version: number; tab: string; seq: number; changes: unknown; whole?: true };
type Row<V> = { version: number; value: V; savedAt: string; authorship: ReturnType<typeof unknownAuthorship> };

const RAVI: PersonName = { en: 'Ravi', hi: 'रवि' };

/**
 * A server as the editor's tests need one: texts and details by address, merged by the rules of lib as
 * db/commands/story/save-draft.ts and save-details.ts do it. Its clock is an hour ahead of this device's.
 */
export function testingServer() {
  const texts = new Map<string, Row<TranslationText>>();
  const details = new Map<string, Row<StoryDetails>>();
  const requests: { address: string; version: number; leaving: boolean; changes: unknown; whole: boolean }[] = [];
  const line = {
    isDown: false,
    losesAnswers: false,
    /** Nothing arrives, and the browser cannot tell that from a lost answer. */
    dropsRequests: false,
    refuses: undefined as { reason: string; detail?: unknown } | undefined,
  };
  const names = new Map<string, { by: string; name: PersonName }>();
  const now = () => new Date(Date.now() + 3_600_000).toISOString();
  const rowOf = <V>(rows: Map<string, Row<V>>, address: string, value: V): Row<V> => {
    const row = rows.get(address) ?? { version: 1, value, savedAt: now(), authorship: unknownAuthorship(1) };
    rows.set(address, row);
    return row;
  };
  const writerOf = ({ tab, seq }: Pick<Sent, 'tab' | 'seq'>) => ({ by: names.get(tab)?.by ?? 'anita', tab, seq });
  const named = (row: Row<unknown>, keys: readonly string[], sent: Sent) => {
    const me = writerOf(sent);
    const writers: { name: PersonName; you: boolean }[] = [];
    const changed: Record<string, number> = {};
    for (const key of keys) {
      const writer = row.authorship.writers[row.authorship.keys[key]?.[1] ?? -1];
      if (!writer || (writer.by === me.by && writer.tab === me.tab)) continue;
      const name = names.get(writer.tab)?.name ?? RAVI;
      const found = writers.findIndex((each) => each.name === name);
      changed[key] = found < 0 ? writers.push({ name, you: writer.by === me.by }) - 1 : found;
    }
    return { writers, changed };
  };

  const saveText = (
    address: string,
    sent: Sent,
    locale: Locale,
  ): { value?: SavedDraft; refusal?: { reason: string; detail?: unknown } } => {
    const read = readTextChanges(JSON.parse(JSON.stringify(sent.changes)), locale);
    if (!read.ok) return { refusal: { reason: read.error, detail: read.detail } };
    const row = rowOf(texts, address, emptyText({ type: 'doc', content: [] }));
    if (sent.seq < (lastSeq(row.authorship, writerOf(sent)) ?? 0)) return { refusal: { reason: 'superseded' } };
    const { text, collisions } = applyTextChanges(row.value, read.value.changes);
    const isStale = sent.version < row.authorship.version;
    if (sameJson(text, row.value)) row.authorship = recordSeq(row.authorship, writerOf(sent));
    else {
      row.version += 1;
      row.authorship = recordChange(row.authorship, {
        ...changedKeys(row.value, text),
        version: row.version,
        writer: writerOf(sent),
      });
      row.savedAt = now();
    }
    row.value = text;
    const since = changedSince(row.authorship, sent.version);
    const keys = since ?? Object.keys(row.authorship.keys);
    const { cleaned } = read.value;
    return {
      value: {
        version: row.version,
        savedAt: row.savedAt,
        slugTaken: false,
        fingerprint: textFingerprint(text),
        ...((cleaned.blocks.length > 0 || Object.keys(cleaned.fields).length > 0) && { cleaned }),
        ...((isStale || sent.whole || !isClean(collisions)) && {
          newest: { ...newestText(text, sent.whole ? undefined : since), ...named(row, keys, sent) },
        }),
        ...(!isClean(collisions) && { collisions }),
      },
    };
  };
  const saveDetails = (address: string, sent: Sent, standing: StoryDetails): { value: SavedDetails } => {
    const row = rowOf(details, address, standing);
    const merged = applyDetailsChanges(row.value, sent.changes as DetailsChanges);
    const isStale = sent.version < row.authorship.version;
    const changed = DETAIL_FIELDS.filter((field) => !sameJson(row.value[field], merged.details[field]));
    if (changed.length > 0) {
      row.version += 1;
      row.savedAt = now();
      row.authorship = recordChange(row.authorship, {
        changed,
        present: new Set(DETAIL_FIELDS),
        version: row.version,
        writer: writerOf(sent),
      });
    }
    row.value = merged.details;
    const keys = changedSince(row.authorship, sent.version) ?? DETAIL_FIELDS;
    const { collisions } = merged;
    return {
      value: {
        version: row.version,
        savedAt: row.savedAt,
        ...((isStale || collisions.length > 0) && { newest: { details: row.value, ...named(row, keys, sent) } }),
        ...(collisions.length > 0 && { collisions }),
      },
    };
  };

  const put: EditorWorld['put'] = async <V extends { version: number; savedAt: string }>(
    address: string,
    input: unknown,
    { leaving, onKept }: PutOptions<V>,
  ): Promise<SendAnswer> => {
    const sent = structuredClone(input) as Sent;
    requests.push({ address, version: sent.version, leaving, changes: sent.changes, whole: sent.whole === true });
    if (line.isDown) return { kind: 'lost', reason: 'offline', neverTaken: true };
    if (line.dropsRequests) return { kind: 'lost', reason: 'server' };
    if (line.refuses) return { kind: 'refused', ...line.refuses };
    const isText = address.endsWith('/draft');
    const done = isText ? saveText(address, sent, 'hi') : saveDetails(address, sent, NO_DETAILS);
    if ('refusal' in done && done.refusal) return { kind: 'refused', ...done.refusal };
    const value = structuredClone(done.value) as unknown as V;
    if (line.losesAnswers) return { kind: 'lost', reason: 'server' };
    onKept?.(value);
    return { kind: 'saved', version: value.version, savedAt: value.savedAt };
  };
  return {
    texts,
    details,
    requests,
    line,
    put,
    /** Whose tab it is; any other is Anita's. */
    names,
    /** Has a text at an address from the beginning. */
    holds: (address: string, value: TranslationText) => void rowOf(texts, address, structuredClone(value)),
    holdsDetails: (address: string, value: StoryDetails) => void rowOf(details, address, structuredClone(value)),
    /** Somebody else writes: what stands is `change` of what stood. */
    writes(address: string, change: (text: TranslationText) => TranslationText, by = 'ravi', tab = 'another') {
      const row = rowOf(texts, address, emptyText({ type: 'doc', content: [] }));
      const next = change(structuredClone(row.value));
      row.version += 1;
      row.authorship = recordChange(row.authorship, {
        ...changedKeys(row.value, next),
        version: row.version,
        writer: { by, tab, seq: 0 },
      });
      row.value = next;
      row.savedAt = now();
    },
  };
}

const NO_DETAILS: StoryDetails = {
  sectionId: null,
  agencyId: null,
  contributorIds: [],
  topicIds: [],
  leadImageId: null,
};
