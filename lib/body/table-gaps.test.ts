import { describe, expect, it } from 'vitest';
import { parseBody } from '#lib/body/parse.ts';

describe('a table with places that no cell takes', () => {
  const cell = (colspan: number, rowspan = 1) => ({
    type: 'tableCell',
    attrs: { colspan, rowspan },
    content: [{ type: 'paragraph' }],
  });
  const table = (...rows: unknown[][]) => ({
    type: 'doc',
    content: [{ type: 'table', content: rows.map((content) => ({ type: 'tableRow', content })) }],
  });
  const empty = (count: number): unknown[][] => Array.from({ length: count }, () => []);

  it('is refused beyond a thousand: the editor would make as many cells at the first key', () => {
    expect(parseBody(table([cell(1_000)], ...empty(2)))).toMatchObject({
      error: 'body_invalid',
      detail: { reason: 'table_gaps' },
    });
    expect(parseBody(table([cell(50)], ...empty(30)))).toMatchObject({ error: 'body_invalid' });
    expect(parseBody(table([cell(50)], ...empty(20)))).toMatchObject({ ok: true });
  });

  it('is one thing, and a large table another', () => {
    const row = Array.from({ length: 12 }, () => cell(1));
    expect(parseBody(table(...Array.from({ length: 400 }, () => row)))).toMatchObject({ ok: true });
    expect(parseBody(table([cell(1_000, 400)], ...empty(399)))).toMatchObject({ ok: true });
  });
});
