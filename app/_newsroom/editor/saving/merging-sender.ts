import { heldChanges, type HeldByOthers, standingOf } from '#app/_newsroom/editor/saving/held-by-others.ts';
import {
  type Choice,
  type FieldQuestion,
  type Meeting,
  NO_MEETING,
  type OpenQuestion,
  type Other,
  withQuestion,
} from '#app/_newsroom/editor/saving/meeting.ts';
import type { PutOptions } from '#app/_newsroom/editor/saving/put-json.ts';
import { type RefusedBlock, refusedBlock, refusedIn } from '#app/_newsroom/editor/saving/refused-blocks.ts';
import { createShownForms } from '#app/_newsroom/editor/saving/shown-forms.ts';
import { isUnheard, withUnheard } from '#app/_newsroom/editor/saving/unheard.ts';
import { grownHeld, type HeldBack, withHeldText, withoutHeld } from '#lib/merge/held-back.ts';
import { type TextField, TEXT_FIELDS } from '#lib/article/limits.ts';
import type { applyTextChanges, Collisions, mergeTexts } from '#lib/merge/merge-texts.ts';
import { cleanedText, type NewestText, readNewest, textFingerprint } from '#lib/merge/newest.ts';
import type { HeldBackParts, SavedDraft } from '#lib/merge/saved.ts';
import { changesAfterLost, isUnchanged, type TextChanges, textChanges } from '#lib/merge/text-changes.ts';
import type { TranslationText } from '#lib/article/text.ts';
import type { SendAnswer } from '#lib/autosave.ts';
import { newBlockId } from '#lib/body/block-id.ts';
import { idsIn, withNewIds } from '#lib/body/nested-blocks.ts';
import type { BlockId, BlockNode, DraftBody } from '#lib/body/nodes.ts';
import { fingerprint } from '#lib/fingerprint.ts';

type Outgoing = { text: TranslationText; version: number; leaving: boolean };

/** What a sender needs of its surroundings. */
type MergingSenderOptions = {
  /** What the server has. */
  stored: TranslationText;
  savedAt: string | null;
  tab: string;
  /** A number that grows with each save of this tab. */
  nextSeq(): number;
  put(
    input: { version: number; tab: string; seq: number; changes: TextChanges; whole?: true; going?: true },
    options: PutOptions<SavedDraft>,
  ): Promise<SendAnswer>;
  /** Merging takes the grammar of a text along, and is seldom needed. */
  merger(): Promise<{ mergeTexts: typeof mergeTexts; applyTextChanges: typeof applyTextChanges }>;
  /** The text on screen. `show` puts another one there that nobody typed; it answers how the screen has it. */
  screen: { read(): TranslationText; show(text: TranslationText): TranslationText };
  onSlugTaken(taken: boolean): void;
  onMeeting(meeting: Meeting): void;
  onRefused(ids: readonly BlockId[]): void;
  /** Left out where nobody can hold a part of the text. */
  held?: HeldByOthers;
};

/**
 * Sends what was changed in a text, takes in what others changed, and holds back what cannot be sent: blocks the server
 * refuses, and what another person changed too, until its writer has chosen. Knows which words the server has.
 */
type MergingSender = {
  /** Sends what `text` has that the server has not. Answers `partly` while something is held back. */
  send(outgoing: Outgoing): Promise<SendAnswer>;
  /** The text on screen was replaced by this one of the server's. */
  adopt(stored: TranslationText): void;
  /** The text was put on screen as the server has it; `shown` is how the screen has what is `stored`. */
  learn(shown: DraftBody, stored: DraftBody): void;
  /** The server has another text now, without a save of ours: takes it in. */
  receive(newest: TranslationText): Promise<void>;
  /** What `text` has that the server has not, to be kept on this device. What is asked about will be asked again. */
  unsent(text: TranslationText): TextChanges;
  /** Brings back changes that were kept, made in the text as it stands on screen; `kept` is the text they led to. */
  bringBack(kept: TranslationText, changes: TextChanges): Promise<void>;
  refused(): BlockId[];
  asked(): number;
  choose(question: BlockId | TextField, choice: Choice): void;
  /** Forgets what others have just changed. */
  settleChanged(): void;
  /** Tells `onRefused` and `onMeeting` how it stands. */
  tell(): void;
};

// Stands for a state that nothing is in: what is asked about will be asked about again.
const ASKED = '?';

/** @see MergingSender */
export function createMergingSender(options: MergingSenderOptions): MergingSender {
  const { screen, tab } = options;
  let base = options.stored;
  let { savedAt } = options;
  /** Sent, and perhaps kept. */
  let lost: TranslationText[] = [];
  let needsWhole = false;
  const forms = createShownForms();
  let refused = new Map<BlockId, RefusedBlock>();
  // As the screen was when the server was last heard of.
  let before = options.stored.body;
  let questions: OpenQuestion[] = [];
  const fieldQuestions = new Map<TextField, Other>();
  let back: Meeting['back'] = [];
  let changed: Meeting['changed'] = {};

  const heldBack = (): HeldBack[] => [...questions, ...refused.values()].reduce<OpenQuestion[]>(withQuestion, []);
  /** What became one with something held is held with it: sent alone, it would be half of a change. */
  const grow = (mine: DraftBody) => {
    const texts = { mine, base: base.body, before };
    questions = grownHeld(questions, texts).reduce<OpenQuestion[]>(withQuestion, []);
    refused = new Map(grownHeld([...refused.values()], texts).map((each) => [each.id, each]));
  };
  const tell = () => {
    const fields: Partial<Record<TextField, FieldQuestion>> = {};
    for (const [field, by] of fieldQuestions) fields[field] = { theirs: base[field], by };
    const blocks = questions.map(({ mine, theirs, by }) => ({
      id: mine[0] ?? '',
      mine,
      theirs: base.body.content.filter(({ attrs }) => theirs.includes(attrs.id)),
      by,
    }));
    const isNothing = blocks.length + fieldQuestions.size + back.length + Object.keys(changed).length === 0;
    options.onMeeting(isNothing ? NO_MEETING : { blocks, fields, back, changed });
    options.onRefused([...refused.keys()]);
  };

  /** What of a text on screen may be sent: all but what is held back. */
  const sendable = (text: TranslationText): TranslationText => {
    const present = new Map(text.body.content.map((block) => [block.attrs.id, fingerprint(block)]));
    refused = new Map([...refused].filter(([id, { form }]) => present.get(id) === form));
    for (const [field] of fieldQuestions) if (forms.asStored(text)[field] === base[field]) fieldQuestions.delete(field);
    const mine = forms.asStored(text);
    grow(mine.body);
    for (const field of fieldQuestions.keys()) mine[field] = base[field];
    return { ...mine, body: withoutHeld(mine.body, base.body, heldBack()) };
  };

  /** What is asked about and was then removed here is shown as the other has it: removing it is no answer. */
  const withoutVanished = (text: TranslationText): TranslationText => {
    grow(forms.asStored(text).body);
    const present = new Set(text.body.content.map(({ attrs }) => attrs.id));
    const vanished = questions.filter(({ mine }) => !mine.some((id) => present.has(id)));
    if (vanished.length === 0) return text;
    questions = questions.filter((question) => !vanished.includes(question));
    back = vanished.flatMap(({ theirs, by }) => theirs.map((id) => ({ id, by })));
    if (back.length === 0) return text;
    const shown = screen.show({ ...text, body: withoutHeld(text.body, base.body, vanished) });
    const theirs = new Set(back.map(({ id }) => id));
    forms.remember({ type: 'doc', content: shown.body.content.filter(({ attrs }) => theirs.has(attrs.id)) }, base.body);
    return shown;
  };

  /** Puts `text` on screen, which has `seen` so far. What it has in a form of its own stays in that form: nothing moves under the writer's hands. */
  const show = (text: TranslationText, seen: TranslationText) => {
    const onScreen = new Set(seen.body.content);
    const target = forms.asShown(text, seen);
    const after = screen.show(target);
    const fresh = target.body.content.filter((block) => !onScreen.has(block));
    forms.remember(after.body, { type: 'doc', content: fresh });
    before = forms.asStored(after).body;
  };
  const topOf = ({ content }: DraftBody, ids: readonly BlockId[]) =>
    content.filter((block) => idsIn(block).some((id) => ids.includes(id))).map(({ attrs }) => attrs.id);
  /** Asks about what collided: `mine` against `theirs`, which the server has. Answers the new questions. */
  const ask = (
    collisions: Collisions,
    { mine, theirs, by }: { mine: DraftBody; theirs: DraftBody; by: (keys: readonly string[]) => Other },
  ): OpenQuestion[] => {
    back = [];
    for (const { field } of collisions.fields) fieldQuestions.set(field, by([field]));
    const open = questions;
    for (const { ids } of collisions.blocks) {
      const [mineIds, theirIds] = [topOf(mine, ids), topOf(theirs, ids)];
      const other = by([...theirIds, ...ids]);
      if (mineIds.length > 0) questions = withQuestion(questions, { mine: mineIds, theirs: theirIds, by: other });
      else back = [...back, ...theirIds.map((id) => ({ id, by: other }))];
    }
    return questions.filter((question) => !open.includes(question));
  };

  /** Merges what is on screen with `newest`, which has what others wrote since `base` and perhaps what was `sent`. */
  const takeIn = async (newest: TranslationText, sent: TranslationText[], by: (keys: readonly string[]) => Other) => {
    const { mergeTexts: merge } = await options.merger();
    const seen = screen.read();
    const mine = sendable(seen);
    const { text, collisions } = merge(base, mine, newest, sent);
    ask(collisions, { mine: mine.body, theirs: newest.body, by });
    grow(forms.asStored(seen).body);
    base = newest;
    show(withHeldText(text, seen, heldBack(), fieldQuestions.keys()), seen);
  };
  const named =
    ({ writers, changed: keys }: Pick<NewestText, 'writers' | 'changed'>) =>
    (asked: readonly string[]): Other => {
      const key = asked.find((one) => keys[one] !== undefined);
      // What somebody removed names nobody; where only one person wrote, it was that one.
      return key === undefined ? (writers.length === 1 ? writers[0] : undefined) : writers[keys[key] ?? 0];
    };

  const done = (version: number): SendAnswer => {
    const asking = questions.length + fieldQuestions.size;
    const at = savedAt ?? '';
    if (refused.size + asking === 0) return { kind: 'saved', version, savedAt: at };
    return { kind: 'partly', version, savedAt: at, missing: refused.size, asking };
  };

  /** Answers whether all of the newest text could be put together; where not, it has to be asked for as a whole. */
  const receiveAnswer = async (answer: SavedDraft, shown: TranslationText, sent: TranslationText): Promise<boolean> => {
    const { cleaned, newest } = answer;
    const kept = cleaned ? cleanedText(sent, cleaned) : sent;
    if (cleaned) {
      // Of what was sent only: what is held back stands there as the server has it, whatever is on screen.
      const changedForm = kept.body.content.filter((block, index) => block !== sent.body.content[index]);
      forms.remember(shown.body, { type: 'doc', content: changedForm });
      for (const field of TEXT_FIELDS) {
        if (cleaned.fields[field] !== undefined) forms.rememberField(field, shown[field], kept[field]);
      }
    }
    savedAt = answer.savedAt;
    options.onSlugTaken(answer.slugTaken);
    if (!newest) {
      base = kept;
      lost = [];
      needsWhole = textFingerprint(base) !== answer.fingerprint;
      return true;
    }
    const text = readNewest(base, newest);
    needsWhole = !text || textFingerprint(text) !== answer.fingerprint;
    if (!text) {
      lost = withUnheard(lost, kept);
      return false;
    }
    const others = Object.entries(newest.changed).flatMap(([key, at]) => {
      const writer = newest.writers[at];
      return writer ? [[key, writer] as const] : [];
    });
    await takeIn(text, [...lost, kept], named(newest));
    lost = [];
    const asked = new Set<string>([
      ...questions.flatMap(({ mine, theirs }) => [...mine, ...theirs]),
      ...fieldQuestions.keys(),
      ...back.map(({ id }) => id),
    ]);
    changed = Object.fromEntries(others.filter(([key]) => !asked.has(key)));
    return true;
  };

  /** What others hold is put on screen as the server has it, and its words are kept; answers `sent` without them. */
  const giveUpHeld = async (
    held: HeldBackParts,
    { isIn, keep }: HeldByOthers,
    sent: TranslationText,
  ): Promise<TranslationText> => {
    const isHeld = (field: TextField | 'body') => isIn(held.parts, field);
    const mine = forms.asStored(screen.read());
    await keep(held, { text: mine, changes: heldChanges(base, mine, isHeld) });
    const standing = standingOf(base, isHeld);
    for (const field of TEXT_FIELDS) if (isHeld(field)) fieldQuestions.delete(field);
    if (isHeld('body')) {
      questions = [];
      refused = new Map();
      back = [];
    }
    lost = lost.map((each) => ({ ...each, ...standing }));
    const after = screen.show({ ...screen.read(), ...standing });
    if (standing.body) forms.remember(after.body, base.body);
    return { ...sent, ...standing };
  };

  return {
    async send({ text: written, version, leaving }) {
      const shown = withoutVanished(written);
      for (let round = 0; ; round += 1) {
        const text = sendable(shown);
        const changes = lost.length > 0 ? changesAfterLost(base, lost, text) : textChanges(base, text);
        if (isUnchanged(changes) && !needsWhole) {
          lost = [];
          before = forms.asStored(shown).body;
          tell();
          return done(version);
        }
        let answered: SavedDraft | undefined;
        const flags = { ...(needsWhole && { whole: true as const }), ...(leaving && { going: true as const }) };
        const input = { version, tab, seq: options.nextSeq(), changes, ...flags };
        const answer = await options.put(input, {
          leaving,
          onKept: (value) => (answered = value),
        });
        if (answered) {
          const { held } = answered;
          const kept = held && options.held ? await giveUpHeld(held, options.held, text) : text;
          const seen = held ? screen.read() : shown;
          before = forms.asStored(seen).body;
          const isWhole = await receiveAnswer(answered, seen, kept);
          if (!isWhole && round === 0) continue;
          tell();
          return done(answered.version);
        }
        if (answer.kind === 'refused') {
          const named = refusedIn(answer.detail, shown.body).filter(({ attrs }) => !refused.has(attrs.id));
          if (answer.reason !== 'body_invalid' || named.length === 0) return answer;
          for (const block of named) refused.set(block.attrs.id, refusedBlock(block));
          tell();
          continue;
        }
        if (isUnheard(answer)) lost = withUnheard(lost, text);
        return answer;
      }
    },
    adopt(next) {
      base = next;
      before = next.body;
      lost = [];
      needsWhole = false;
      forms.clear();
      refused.clear();
      questions = [];
      fieldQuestions.clear();
      back = [];
      changed = {};
      forms.remember(screen.read().body, next.body);
      tell();
    },
    learn: forms.remember,
    async receive(newest) {
      await takeIn(newest, lost, () => undefined);
      tell();
    },
    unsent(text) {
      const mine = forms.asStored(text);
      const changes = textChanges(base, mine);
      grow(mine.body);
      const asked = new Set(questions.flatMap(({ mine: ids, theirs }) => [...ids, ...theirs]));
      for (const field of fieldQuestions.keys()) {
        const change = changes.fields[field];
        if (change) change.from = [ASKED];
      }
      const top = new Map(
        mine.body.content.flatMap((block) => idsIn(block).map((id) => [id, block.attrs.id] as const)),
      );
      for (const change of changes.blocks) {
        if (asked.has(top.get(change.id) ?? change.id) && (change.to || change.gone)) change.from = [ASKED];
      }
      return changes;
    },
    async bringBack(kept, changes) {
      const { applyTextChanges: apply } = await options.merger();
      const seen = screen.read();
      const current = sendable(seen);
      const held = heldBack();
      const heldFields = [...fieldQuestions.keys()];
      const { text, collisions } = apply(current, changes);
      // What is held already and comes back otherwise stands as it comes back, and is still held.
      const ids = new Set(changes.blocks.flatMap(({ id, to }) => [id, ...(to ? idsIn(to) : [])]));
      const again = held
        .map(({ mine, theirs }) => [...new Set([...mine, ...theirs])])
        .filter((both) => both.some((id) => ids.has(id)) && topOf(kept.body, both).length > 0)
        .map((both) => ({ mine: both, theirs: both }));
      const fields = heldFields.filter((field) => changes.fields[field] !== undefined);
      const asked = ask(collisions, { mine: kept.body, theirs: base.body, by: () => undefined });
      const shown = withHeldText(text, seen, held, heldFields);
      show(
        withHeldText(shown, kept, [...again, ...asked], [...fields, ...collisions.fields.map(({ field }) => field)]),
        seen,
      );
      tell();
    },
    refused: () => [...refused.keys()],
    asked: () => questions.length + fieldQuestions.size,
    choose(key, choice) {
      const seen = screen.read();
      if (fieldQuestions.has(key as TextField)) {
        const field = key as TextField;
        fieldQuestions.delete(field);
        if (choice === 'theirs') screen.show({ ...seen, [field]: base[field] });
        tell();
        return;
      }
      // What became one with it since the last save is answered with it.
      grow(forms.asStored(seen).body);
      const question = questions.find(({ mine }) => mine.includes(key));
      if (!question) return;
      questions = questions.filter((one) => one !== question);
      if (choice !== 'mine') {
        const theirs = withoutHeld(seen.body, base.body, [question]);
        const mine = seen.body.content.filter(({ attrs }) => question.mine.includes(attrs.id));
        const last = theirs.content.findLastIndex(({ attrs }) => question.theirs.includes(attrs.id));
        const copies = choice === 'both' ? mine.map((block) => withNewIds(block, newBlockId) as BlockNode) : [];
        const content = [...theirs.content.slice(0, last + 1), ...copies, ...theirs.content.slice(last + 1)];
        const after = screen.show({ ...seen, body: { type: 'doc', content } });
        forms.remember(
          { type: 'doc', content: after.body.content.filter(({ attrs }) => question.theirs.includes(attrs.id)) },
          base.body,
        );
      }
      tell();
    },
    settleChanged() {
      back = [];
      changed = {};
      tell();
    },
    tell,
  };
}
