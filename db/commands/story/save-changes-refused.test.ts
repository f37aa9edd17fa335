import { describe, expect, it } from 'vitest';
import { saveDraft } from '#db/commands/story/save-draft.ts';
import { perform } from '#db/perform.ts';
import { minutesLater } from '#db/testing-newsroom.ts';
import { textChanges } from '#lib/merge/text-changes.ts';
import { THREE_LINES, withBlock, savingRoom } from '#db/commands/story/testing-saves.ts';

describe('changes that are not ours', () => {
  it.each<[string, unknown, string]>([
    ['nothing', undefined, 'invalid'],
    ['a text', THREE_LINES, 'invalid'],
    ['an unknown field', { fields: { authorId: { from: [], to: 'x' } }, blocks: [] }, 'invalid'],
    ['a field without words', { fields: { headline: { from: [] } }, blocks: [] }, 'invalid'],
    ['an overlong field', { fields: { kicker: { from: [], to: 'क'.repeat(121) } }, blocks: [] }, 'invalid'],
    ['an unknown key', { fields: {}, blocks: [], details: {} }, 'invalid'],
    ['a block without an id', { fields: {}, blocks: [{ from: [''], to: THREE_LINES.body.content[0] }] }, 'invalid'],
    [
      'a block under another id',
      { fields: {}, blocks: [{ id: 'testblock002', from: [''], to: THREE_LINES.body.content[0] }] },
      'body_invalid',
    ],
    [
      'an unknown node',
      {
        fields: {},
        blocks: [{ id: 'testblock000', from: [''], to: { type: 'script', attrs: { id: 'testblock000' } } }],
      },
      'body_invalid',
    ],
    [
      'prototypes',
      JSON.parse(
        '{"fields":{"__proto__":{"from":[],"to":"x"}},"blocks":[{"id":"testblock000","from":[],"__proto__":{"a":1}}]}',
      ),
      'invalid',
    ],
  ])('%s: refused, and nothing is written', async (_, changes, error) => {
    const { desk, base, draft, translationId } = await savingRoom();
    const before = await draft();
    const refused = await perform(
      saveDraft,
      { translationId, version: base.version, changes },
      desk.editor,
      minutesLater(1),
      desk.db,
    );
    expect(refused).toMatchObject({ ok: false, error });
    expect(await draft()).toEqual(before);
    expect(({} as Record<string, unknown>).a).toBeUndefined();
  });

  it('name each block at fault', async () => {
    const { desk, base, translationId } = await savingRoom();
    const bad = (id: string) => ({
      id,
      from: [''],
      to: { type: 'marquee', attrs: { id } },
      place: { after: [], before: [] },
    });
    const changes = {
      fields: {},
      blocks: [
        bad('testblock00a'),
        ...textChanges(THREE_LINES, withBlock(THREE_LINES, 0, 'x')).blocks,
        bad('testblock00b'),
      ],
    };
    const refused = await perform(
      saveDraft,
      { translationId, version: base.version, changes },
      desk.editor,
      minutesLater(1),
      desk.db,
    );
    expect(refused).toMatchObject({
      error: 'body_invalid',
      detail: {
        body: {
          blocks: [
            { index: 0, id: 'testblock00a' },
            { index: 2, id: 'testblock00b' },
          ],
        },
      },
    });
  });

  it.each(['otherReporter', 'translatorHi', 'administrator'] as const)('of %s are refused', async (who) => {
    const { desk, base, draft, save } = await savingRoom();
    const before = await draft();
    expect(await save(desk[who], base, { ...THREE_LINES, headline: 'x' })).toEqual({ ok: false, error: 'not_allowed' });
    expect(await draft()).toEqual(before);
  });
});
