import { describe, expect, it } from 'vitest';
import { publishTogether } from '#db/commands/publishing/publish-together.ts';
import { publishTranslation } from '#db/commands/publishing/publish-translation.ts';
import { scheduleTranslation } from '#db/commands/publishing/schedule-translation.ts';
import { savingRoom, THREE_LINES } from '#db/commands/story/testing-saves.ts';
import { perform } from '#db/perform.ts';
import { minutesLater } from '#db/testing-newsroom.ts';
import type { TranslationText } from '#lib/article/text.ts';
import type { InlineNode, Suggester, SuggestionMark } from '#lib/body/nodes.ts';
import { acceptedBody } from '#lib/body/settle-body.ts';
import { suggestionPlaces } from '#lib/body/suggestions/list-suggestions.ts';
import type { Result } from '#lib/result.ts';
import { granted } from '#lib/testing-result.ts';

/** Why something was refused. */
function refused(result: Result<unknown, string, unknown>) {
  if (result.ok) throw new Error('It was not refused');
  return result;
}

const at = '2026-01-05T06:30:00.000Z';
const suggester = (by: string, id = 'suggestion01'): Suggester => ({ id, by, at });
const run = (text: string, type: 'insertion' | 'deletion', from: Suggester): InlineNode => ({
  type: 'text',
  text,
  marks: [{ type, attrs: from }],
});

/** The text with something in one of its lines. */
function withLine(text: TranslationText, index: number, content: InlineNode[]): TranslationText {
  const blocks = text.body.content.map((block, place) =>
    place === index && block.type === 'paragraph' ? { ...block, content } : block,
  );
  return { ...text, body: { type: 'doc', content: blocks } };
}

/** Whose name each suggestion of a text bears. */
const namesIn = (text: Pick<TranslationText, 'body'>) =>
  suggestionPlaces(text.body).map(({ of }) => ('entry' in of ? of.entry.by : of.mark.attrs.by));

const words = (text: string): InlineNode => ({ type: 'text', text });

describe('a save with suggestions', () => {
  it('keeps what its writer suggests, and nobody else’s name can be put on it', async () => {
    const { desk, base, draft, save } = await savingRoom();
    const mine = withLine(THREE_LINES, 0, [words('one'), run(' more', 'insertion', suggester(desk.editor.id))]);
    const first = granted(await save(desk.editor, base, mine));
    expect(namesIn(await draft())).toEqual([desk.editor.id]);
    // The chief writes words of their own under the editor's name, in the editor's suggestion and in one made up.
    const forged = withLine(
      withLine(mine, 0, [words('one'), run(' more and more', 'insertion', suggester(desk.editor.id))]),
      1,
      [run('two', 'deletion', suggester(desk.editor.id, 'suggestion02'))],
    );
    const second = granted(await save(desk.chief, { version: first.version, text: mine }, forged));
    expect(namesIn(await draft())).toEqual([desk.chief.id, desk.chief.id]);
    expect(second.cleaned?.blocks.map(({ attrs }) => attrs.id)).toEqual(
      THREE_LINES.body.content.slice(0, 2).map((block) => block.attrs.id),
    );
    expect((await draft()).body).toEqual(
      JSON.parse(JSON.stringify(forged.body).replaceAll(`"${desk.editor.id}"`, `"${desk.chief.id}"`)),
    );
  });

  it('keeps a block’s entry for whoever suggested it, and for nobody who says so', async () => {
    const { desk, base, draft, save } = await savingRoom();
    const [first, ...others] = THREE_LINES.body.content;
    const entry = { ...suggester(desk.editor.id), kind: 'deletion' as const };
    if (first?.type !== 'paragraph') throw new Error('No line');
    const marked = { ...first, attrs: { ...first.attrs, suggested: [entry] } };
    const forged: TranslationText = { ...THREE_LINES, body: { type: 'doc', content: [marked, ...others] } };
    granted(await save(desk.chief, base, forged));
    expect(namesIn(await draft())).toEqual([desk.chief.id]);
  });

  it('gives back another’s suggestion that was accepted, when whoever did takes that back', async () => {
    const { desk, base, draft, save } = await savingRoom();
    const suggested = withLine(THREE_LINES, 0, [words('one'), run(' more', 'insertion', suggester(desk.editor.id))]);
    const first = granted(await save(desk.editor, base, suggested));
    const accepted = { ...suggested, body: acceptedBody(suggested.body) };
    const second = granted(await save(desk.chief, { version: first.version, text: suggested }, accepted));
    expect(namesIn(await draft())).toEqual([]);
    granted(await save(desk.chief, { version: second.version, text: accepted }, suggested));
    expect((await draft()).body).toEqual(suggested.body);
  });

  it('merges what two people do in lines of their own', async () => {
    const { desk, base, draft, save } = await savingRoom();
    const one = withLine(THREE_LINES, 0, [words('one'), run('!', 'insertion', suggester(desk.editor.id))]);
    const other = withLine(THREE_LINES, 2, [run('three', 'deletion', suggester(desk.chief.id, 'suggestion03'))]);
    granted(await save(desk.editor, base, one));
    const answer = granted(await save(desk.chief, base, other, { tab: 'b', seq: 1 }));
    expect(answer.collisions).toBeUndefined();
    expect(namesIn(await draft())).toEqual([desk.editor.id, desk.chief.id]);
  });

  it.each([
    ['a name that is too long', { by: 'x'.repeat(65) }],
    ['a field that is not ours', { colour: 'red' }],
    ['an instant that is none', { at: 'yesterday' }],
    ['an id that is none', { id: '<script>' }],
  ])('refuses %s', async (_, odd) => {
    const { desk, base, save } = await savingRoom();
    const attrs = { ...suggester(desk.editor.id), ...odd };
    const mark = { type: 'insertion', attrs } as unknown as SuggestionMark;
    const text = withLine(THREE_LINES, 0, [{ type: 'text', text: 'one', marks: [mark] }]);
    expect(refused(await save(desk.editor, base, text)).error).toBe('body_invalid');
  });
});

describe('a text in which something is suggested', () => {
  it('goes to no reader, in no way, until it is decided', async () => {
    const { desk, translationId, base, save } = await savingRoom();
    const suggested = withLine(THREE_LINES, 1, [words('two'), run('!', 'insertion', suggester(desk.editor.id))]);
    const { version } = granted(await save(desk.editor, base, suggested));
    const finding = {
      code: 'open_suggestions',
      field: 'body',
      count: 1,
      blockId: THREE_LINES.body.content[1]?.attrs.id,
    };
    const now = minutesLater(5);
    const publishAt = minutesLater(60).toISOString();
    const answers = [
      await perform(publishTranslation, { translationId, version, substantive: true }, desk.editor, now, desk.db),
      await perform(
        scheduleTranslation,
        { translationId, version, substantive: true, publishAt },
        desk.editor,
        now,
        desk.db,
      ),
      await perform(
        publishTogether,
        { translations: [{ translationId, version, substantive: true }] },
        desk.editor,
        now,
        desk.db,
      ),
    ];
    for (const answer of answers) expect(JSON.stringify(refused(answer))).toContain(JSON.stringify(finding));
    const accepted = { ...suggested, body: acceptedBody(suggested.body) };
    const { version: next } = granted(await save(desk.editor, { version, text: suggested }, accepted));
    const last = await perform(
      publishTranslation,
      { translationId, version: next, substantive: true },
      desk.editor,
      now,
      desk.db,
    );
    expect(JSON.stringify(last)).not.toContain('open_suggestions');
  });
});
