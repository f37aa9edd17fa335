import { type Editor, Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import {
  type BlockQuestion,
  type Choice,
  type Meeting,
  NO_MEETING,
  type Other,
} from '#app/_newsroom/editor/saving/meeting.ts';
import { looseLines } from '#lib/body/loose-text.ts';
import type { BlockId } from '#lib/body/nodes.ts';
import { fingerprint } from '#lib/fingerprint.ts';
import type { Locale } from '#lib/locale.ts';

/** What is said beside a block that another person changed, in the interface's language. */
export type MetBlockWords = {
  /** Both changed it; or the other removed it. */
  asked(by: Other): string;
  askedGone(by: Other): string;
  /** What the other wrote is headed so. */
  theirs(by: Other): string;
  /** It was removed here, and is back since the other changed it. */
  back(by: Other): string;
  /** Another person has just changed it. */
  changed(by: Other): string;
  choices: Record<Choice, string>;
  /** Where the other removed it: to keep it, or to let it go. */
  goneChoices: Record<'mine' | 'theirs', string>;
};

const key = new PluginKey<Meeting>('metBlocks');

type Options = { words: MetBlockWords; language: Locale; choose(question: BlockId, choice: Choice): void };

/** Asks beside a block that two people changed, with the other's words, and tells of blocks that others have just changed. */
export function metBlocks({ words, language, choose }: Options): Extension {
  return Extension.create({
    name: 'metBlocks',
    addProseMirrorPlugins() {
      return [
        new Plugin<Meeting>({
          key,
          state: {
            init: () => NO_MEETING,
            apply: (tr, meeting) => (tr.getMeta(key) as Meeting | undefined) ?? meeting,
          },
          props: {
            decorations(state) {
              const meeting = key.getState(state) ?? NO_MEETING;
              if (meeting === NO_MEETING) return null;
              const { doc } = state;
              const drawn: Decoration[] = [];
              const asked = new Map(meeting.blocks.map((question) => [question.mine.at(-1), question]));
              const inQuestion = new Set(meeting.blocks.flatMap(({ mine }) => mine));
              const back = new Map(meeting.back.map(({ id, by }) => [id, by]));
              const beside = (pos: number, id: string, dom: () => HTMLElement) =>
                drawn.push(
                  Decoration.widget(pos, dom, { side: -1, key: id, stopEvent: () => true, ignoreSelection: true }),
                );
              doc.forEach((block, pos) => {
                const id = block.attrs.id as BlockId;
                const end = pos + block.nodeSize;
                const question = asked.get(id);
                if (inQuestion.has(id)) drawn.push(Decoration.node(pos, end, { class: 'setu-asked' }));
                if (question) {
                  const form = fingerprint([question.theirs, question.by ?? null]);
                  beside(end, `asked-${id}-${form}`, () => questionNote(question, { words, language, choose }));
                } else if (back.has(id)) {
                  beside(end, `back-${id}`, () => note('setu-met-note', words.back(back.get(id))));
                } else if (meeting.changed[id]) {
                  drawn.push(Decoration.node(pos, end, { class: 'setu-changed' }));
                  beside(end, `changed-${id}`, () => note('setu-changed-note', words.changed(meeting.changed[id])));
                }
              });
              return DecorationSet.create(doc, drawn);
            },
          },
        }),
      ];
    },
  });
}

/** Shows what there is to ask and to tell of the blocks, and nothing else. Neither a change of the text nor a step to undo. */
export function markMeeting(editor: Editor, meeting: Meeting): void {
  if (key.getState(editor.state) === meeting) return;
  editor.view.dispatch(editor.state.tr.setMeta(key, meeting).setMeta('addToHistory', false));
}

function note(className: string, sentence: string): HTMLElement {
  const dom = document.createElement('div');
  dom.className = className;
  dom.contentEditable = 'false';
  dom.setAttribute('role', 'note');
  // The text around it is in the language that is written.
  dom.lang = document.documentElement.lang;
  const line = document.createElement('p');
  line.textContent = sentence;
  dom.append(line);
  return dom;
}

function questionNote(question: BlockQuestion, { words, language, choose }: Options): HTMLElement {
  const { theirs, by } = question;
  const isGone = theirs.length === 0;
  const dom = note('setu-asked-note', isGone ? words.askedGone(by) : words.asked(by));
  dom.setAttribute('role', 'group');
  dom.setAttribute('aria-label', dom.textContent);
  if (!isGone) {
    const head = document.createElement('p');
    head.className = 'setu-asked-head';
    head.textContent = words.theirs(by);
    const text = document.createElement('blockquote');
    text.lang = language;
    for (const line of theirs.flatMap(looseLines)) {
      const paragraph = document.createElement('p');
      paragraph.textContent = line;
      text.append(paragraph);
    }
    dom.append(head, text);
  }
  const buttons = document.createElement('div');
  const choices = isGone ? Object.entries(words.goneChoices) : Object.entries(words.choices);
  for (const [choice, label] of choices) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', () => choose(question.id, choice as Choice));
    buttons.append(button);
  }
  dom.append(buttons);
  return dom;
}
