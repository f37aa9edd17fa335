import { type Meeting, NO_MEETING } from '#app/_newsroom/editor/saving/meeting.ts';
import { createMergingSender } from '#app/_newsroom/editor/saving/merging-sender.ts';
import { testingServer } from '#app/_newsroom/editor/store/testing-server.ts';
import { applyTextChanges, mergeTexts } from '#lib/merge/merge-texts.ts';
import { emptyText, type TranslationText } from '#lib/article/text.ts';
import type { BlockNode, DraftBody } from '#lib/body/nodes.ts';

/** Where the text is saved. */
export const DRAFT_ADDRESS = '/api/newsroom/translations/12/draft';

/** A block's id, by the letter the test calls it by. */
export const paddedId = (name: string) => name.padEnd(12, '0');

/** A paragraph; `odd` gives it what the server refuses. */
export const sentence = (name: string, text: string, odd = false): BlockNode =>
  ({
    type: 'paragraph',
    attrs: { id: paddedId(name), ...(odd ? { glow: 1 } : {}) },
    content: [{ type: 'text', text }],
  }) as BlockNode;

/** A body of these blocks. */
export const bodyOfBlocks = (...content: BlockNode[]): DraftBody => ({ type: 'doc', content });

/** The text that every tab begins with. */
export const TAB_TEXT: TranslationText = {
  ...emptyText(bodyOfBlocks(sentence('a', 'एक'), sentence('b', 'दो'), sentence('c', 'तीन'))),
  headline: 'बजट',
};

/** A tab: a screen that is written on, and its sender. */
export function openTab(server: ReturnType<typeof testingServer>, name: string, start = TAB_TEXT) {
  const state = {
    text: structuredClone(start),
    version: 1,
    meeting: NO_MEETING,
    refused: [] as readonly string[],
    shows: 0,
  };
  let seq = 0;
  const sender = createMergingSender({
    stored: start,
    savedAt: null,
    tab: name,
    nextSeq: () => (seq += 1),
    put: (input, options) => server.put(DRAFT_ADDRESS, input, options),
    merger: async () => ({ mergeTexts, applyTextChanges }),
    screen: {
      read: () => state.text,
      show(text) {
        state.shows += 1;
        state.text = text;
        return text;
      },
    },
    onSlugTaken: () => undefined,
    onMeeting: (meeting: Meeting) => {
      state.meeting = meeting;
    },
    onRefused: (ids) => {
      state.refused = ids;
    },
  });
  return {
    state,
    sender,
    words: () => state.text.body.content.map((block) => JSON.stringify(block).match(/"text":"([^"]*)"/)?.[1] ?? ''),
    write(...content: BlockNode[]) {
      state.text = { ...state.text, body: bodyOfBlocks(...content) };
    },
    async save() {
      const answer = await sender.send({ text: state.text, version: state.version, leaving: false });
      if (answer.kind === 'saved' || answer.kind === 'partly') state.version = answer.version;
      return answer;
    },
  };
}

/** Two tabs of two people, and what stands on their server. */
export function twoTabs(start = TAB_TEXT) {
  const server = testingServer();
  server.holds(DRAFT_ADDRESS, start);
  server.names.set('ravi', { by: 'ravi', name: { en: 'Ravi', hi: 'रवि' } });
  const anita = openTab(server, 'anita', start);
  const ravi = openTab(server, 'ravi', start);
  const standing = () => server.texts.get(DRAFT_ADDRESS)?.value;
  return { server, anita, ravi, standing };
}
