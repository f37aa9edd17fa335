import { describe, expect, it } from 'vitest';
import { copyBlocks } from '#lib/body/copy-blocks.ts';
import type { BlockNode, BlockSuggestion, DraftBody } from '#lib/body/nodes.ts';
import { parseBody } from '#lib/body/parse.ts';
import { plainText } from '#lib/body/plain-text.ts';
import { publicBody } from '#lib/body/public-body.ts';
import { openSuggestions } from '#lib/body/suggestions/list-suggestions.ts';
import { acceptedBody, rejectedBody, settleBody } from '#lib/body/settle-body.ts';

const by = (id: string, person = 'sub') => ({ id, by: person, at: '2026-01-05T06:30:00.000Z' });
const mark = (type: string, id: string, more = {}) => ({ type, attrs: { ...by(id), ...more } });
const text = (words: string, ...marks: unknown[]) => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks }),
});
const line = (id: string, content: unknown[], ...suggested: BlockSuggestion[]) => ({
  type: 'paragraph',
  attrs: { id, ...(suggested.length > 0 && { suggested }) },
  ...(content.length > 0 && { content }),
});
const body = (...content: unknown[]) => ({ type: 'doc', content: content as BlockNode[] }) as DraftBody;

const SUGGESTED = body(
  line('aaaaaaaaaaa1', [
    text('The '),
    text('bridge', mark('deletion', 'sugges000001')),
    text('dam', mark('insertion', 'sugges000001')),
    text(' opened', mark('modification', 'sugges000002', { was: [] }), { type: 'bold' }),
  ]),
  line('aaaaaaaaaaa2', [text('Repairs')], { ...by('sugges000003'), kind: 'join' }),
  line('aaaaaaaaaaa3', [text('New')], { ...by('sugges000004', 'other'), kind: 'insertion' }),
  {
    type: 'figure',
    attrs: {
      id: 'aaaaaaaaaaa4',
      imageId: 3,
      caption: 'New words',
      alt: '',
      credit: '',
      suggested: [
        { ...by('sugges000005'), kind: 'change', was: { attrs: { imageId: 3, caption: '', alt: '', credit: '' } } },
      ],
    },
  },
);

describe('what is suggested of a body', () => {
  it('is read back as it was stored', () => {
    expect(parseBody(structuredClone(SUGGESTED))).toEqual({ ok: true, value: SUGGESTED });
    expect(openSuggestions(SUGGESTED)).toEqual({ count: 5, blockId: 'aaaaaaaaaaa1' });
  });

  it('is all accepted', () => {
    expect(acceptedBody(SUGGESTED)).toEqual(
      body(
        line('aaaaaaaaaaa1', [text('The dam'), text(' opened', { type: 'bold' }), text('Repairs')]),
        line('aaaaaaaaaaa3', [text('New')]),
        {
          type: 'figure',
          attrs: { id: 'aaaaaaaaaaa4', imageId: 3, caption: 'New words', alt: '', credit: '' },
        },
      ),
    );
  });

  it('is all rejected', () => {
    expect(rejectedBody(SUGGESTED)).toEqual(
      body(line('aaaaaaaaaaa1', [text('The bridge opened')]), line('aaaaaaaaaaa2', [text('Repairs')]), {
        type: 'figure',
        attrs: { id: 'aaaaaaaaaaa4', imageId: 3, caption: '', alt: '', credit: '' },
      }),
    );
  });

  it('is decided for one, and stays for the others', () => {
    const one = settleBody(SUGGESTED, ({ id }) => (id === 'sugges000001' ? 'accept' : undefined));
    expect(openSuggestions(one)?.count).toBe(4);
    expect(plainText(one)).toBe(plainText(SUGGESTED));
    const others = settleBody(SUGGESTED, (suggester) => (suggester.by === 'other' ? 'reject' : undefined));
    expect(JSON.stringify(others)).not.toContain('aaaaaaaaaaa3');
  });

  it('counts as accepted for counters, search and a translation, and is in nothing that readers see', () => {
    expect(plainText(SUGGESTED)).toBe('The dam openedRepairs\nNew');
    expect(openSuggestions(copyBlocks(SUGGESTED, 'hi'))).toBeUndefined();
    const seen = JSON.stringify(publicBody(SUGGESTED));
    expect(seen).toContain('bridge');
    for (const word of ['dam', 'New', 'suggested', 'insertion', 'sugges']) expect(seen).not.toContain(word);
  });

  it('leaves a line to write on in a text, a cell and a point that lost theirs', () => {
    const gone = { ...by('sugges000006'), kind: 'deletion' as const };
    const whole = body(line('aaaaaaaaaaa1', [text('x')], gone));
    expect(acceptedBody(whole).content).toMatchObject([{ type: 'paragraph' }]);
    const list = (inner: unknown) => ({
      type: 'bulletList',
      attrs: { id: 'aaaaaaaaaaa5' },
      content: [
        { type: 'listItem', attrs: { id: 'aaaaaaaaaaa6' }, content: [line('aaaaaaaaaaa7', [text('x')], gone), inner] },
      ],
    });
    const inner = {
      type: 'bulletList',
      attrs: { id: 'aaaaaaaaaaa8' },
      content: [{ type: 'listItem', attrs: { id: 'aaaaaaaaaaa9' }, content: [line('aaaaaaaaaab1', [text('y')])] }],
    };
    const accepted = acceptedBody(body(list(inner)));
    expect(parseBody(structuredClone(accepted))).toEqual({ ok: true, value: accepted });
    const cell = { type: 'tableCell', attrs: { colspan: 1, rowspan: 1 }, content: [line('aaaaaaaaaab2', [], gone)] };
    const table = { type: 'table', attrs: { id: 'aaaaaaaaaab3' }, content: [{ type: 'tableRow', content: [cell] }] };
    const settled = acceptedBody(body(table));
    expect(parseBody(structuredClone(settled))).toEqual({ ok: true, value: settled });
  });
});

describe('what cannot be stored as a suggestion', () => {
  const entry = { ...by('sugges000007'), kind: 'deletion' as const };
  it.each<[string, unknown]>([
    ['of the document itself', { ...body(line('aaaaaaaaaaa1', [])), attrs: { suggested: [entry] } }],
    ['another field', body(line('aaaaaaaaaaa1', [], { ...entry, colour: 'red' } as BlockSuggestion))],
    ['the same twice', body(line('aaaaaaaaaaa1', [], entry, entry))],
    [
      'a kind we do not know',
      body(line('aaaaaaaaaaa1', [], { ...entry, kind: 'blink' } as unknown as BlockSuggestion)),
    ],
    [
      'a kind the block cannot have been',
      body(line('aaaaaaaaaaa1', [], { ...by('sugges000007'), kind: 'change', was: { type: 'table' } })),
    ],
    [
      'attributes the block does not have',
      body(line('aaaaaaaaaaa1', [], { ...by('sugges000007'), kind: 'change', was: { attrs: { onclick: 'x' } } })),
    ],
    [
      'marks that are suggestions, as what was there',
      body(
        line('aaaaaaaaaaa1', [
          text('x', mark('modification', 'sugges000008', { was: [mark('deletion', 'sugges000009')] })),
        ]),
      ),
    ],
    [
      'a mark without a name',
      body(line('aaaaaaaaaaa1', [text('x', { type: 'insertion', attrs: { id: 'sugges000007' } })])),
    ],
  ])('%s', (_, value) => {
    expect(parseBody(value)).toMatchObject({ ok: false, error: 'body_invalid' });
  });
});
