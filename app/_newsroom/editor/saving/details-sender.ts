import type { Other } from '#app/_newsroom/editor/saving/meeting.ts';
import type { PutOptions } from '#app/_newsroom/editor/saving/put-json.ts';
import { isUnheard, withUnheard } from '#app/_newsroom/editor/saving/unheard.ts';
import { partOfDetail } from '#lib/article/holds/parts.ts';
import { applyDetailsChanges, DETAIL_FIELDS, detailsChanges } from '#lib/merge/merge-details.ts';
import type { HeldBackParts, SavedDetails } from '#lib/merge/saved.ts';
import type { StoryDetails, DetailField, DetailsChanges } from '#lib/article/text.ts';
import type { SendAnswer } from '#lib/autosave.ts';
import type { Locale } from '#lib/locale.ts';
import { sameJson } from '#lib/same-json.ts';

/** Details that another person chose otherwise: what stands on the server, and who chose it. */
export type DetailsQuestions = Partial<Record<DetailField, { theirs: StoryDetails; by: Other }>>;

/** What a sender needs of its surroundings. */
type DetailsSenderOptions = {
  /** What the server has. */
  stored: StoryDetails;
  savedAt: string | null;
  tab: string;
  nextSeq(): number;
  put(
    input: { version: number; tab: string; seq: number; changes: DetailsChanges; wordedIn?: Locale[]; going?: true },
    options: PutOptions<SavedDetails>,
  ): Promise<SendAnswer>;
  screen: { read(): StoryDetails; show(details: StoryDetails): void };
  onQuestions(questions: DetailsQuestions): void;
  /** Others hold parts that were changed here: what was chosen there is handed over, and gone from the screen. */
  onHeld?(held: HeldBackParts, unkept: Partial<StoryDetails>): Promise<void>;
};

/** Sends which of the shared details were chosen, takes in what others chose, and holds back what both chose differently. */
type DetailsSender = {
  send(outgoing: { text: StoryDetails; version: number; leaving: boolean }): Promise<SendAnswer>;
  /** What stands on screen is what the server has. */
  adopt(stored: StoryDetails): void;
  /** The lead picture that is sent next comes with words of its own in these languages. */
  wordedIn(languages: readonly Locale[]): void;
  /** Answers a question: mine goes on, or theirs is shown. */
  choose(field: DetailField, choice: 'mine' | 'theirs'): void;
};

/** @see DetailsSender */
export function createDetailsSender(options: DetailsSenderOptions): DetailsSender {
  const { screen, tab } = options;
  let base = options.stored;
  let { savedAt } = options;
  let lost: StoryDetails[] = [];
  const asked = new Map<DetailField, Other>();
  let worded: Locale[] = [];

  const sendable = (details: StoryDetails): StoryDetails => ({ ...details, ...onlyOf(base, asked.keys()) });
  const tell = () =>
    options.onQuestions(Object.fromEntries([...asked].map(([field, by]) => [field, { theirs: base, by }])));
  const done = (version: number): SendAnswer =>
    asked.size === 0
      ? { kind: 'saved', version, savedAt: savedAt ?? '' }
      : { kind: 'partly', version, savedAt: savedAt ?? '', missing: 0, asking: asked.size };
  const receive = ({ savedAt: at, newest }: SavedDetails, sent: StoryDetails) => {
    savedAt = at;
    if (newest) {
      const seen = screen.read();
      const changes = detailsChanges(base, sendable(seen), [...lost, sent]);
      const { details, collisions } = applyDetailsChanges(newest.details, changes);
      for (const field of collisions) {
        const writer = newest.changed[field];
        asked.set(field, writer === undefined ? undefined : newest.writers[writer]);
      }
      base = newest.details;
      screen.show({ ...details, ...onlyOf(seen, asked.keys()) });
    } else base = sent;
    lost = [];
    tell();
  };

  /** What others hold is put on screen as the server has it; answers `sent` without it. */
  const giveUpHeld = async (held: HeldBackParts, sent: StoryDetails): Promise<StoryDetails> => {
    const parts = new Set(held.parts.map(({ part }) => part));
    const fields = DETAIL_FIELDS.filter((field) => parts.has(partOfDetail(field)));
    const seen = screen.read();
    await options.onHeld?.(
      held,
      onlyOf(
        seen,
        fields.filter((field) => !sameJson(seen[field], base[field])),
      ),
    );
    for (const field of fields) asked.delete(field);
    const standing = onlyOf(base, fields);
    lost = lost.map((each) => ({ ...each, ...standing }));
    screen.show({ ...screen.read(), ...standing });
    return { ...sent, ...standing };
  };

  return {
    async send({ text, version, leaving }) {
      const sent = sendable(text);
      const changes = detailsChanges(base, sent, lost);
      if (Object.keys(changes).length === 0) {
        lost = [];
        return done(version);
      }
      let answered: SavedDetails | undefined;
      const answer = await options.put(
        {
          version,
          tab,
          seq: options.nextSeq(),
          changes,
          ...(leaving && { going: true as const }),
          ...(changes.leadImageId && worded.length > 0 && { wordedIn: worded }),
        },
        { leaving, onKept: (value) => (answered = value) },
      );
      if (answered) {
        receive(answered, answered.held ? await giveUpHeld(answered.held, sent) : sent);
        return done(answered.version);
      }
      if (isUnheard(answer)) lost = withUnheard(lost, sent);
      return answer;
    },
    adopt(next) {
      base = next;
      lost = [];
      asked.clear();
      tell();
    },
    wordedIn(languages) {
      worded = [...languages];
    },
    choose(field, choice) {
      if (!asked.delete(field)) return;
      if (choice === 'theirs') screen.show({ ...screen.read(), ...onlyOf(base, [field]) });
      tell();
    },
  };
}

function onlyOf(details: StoryDetails, fields: Iterable<DetailField>): Partial<StoryDetails> {
  return Object.fromEntries([...fields].map((field) => [field, details[field]]));
}
