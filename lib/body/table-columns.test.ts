import { describe, expect, it, test } from 'vitest';
import {
  cellAligns,
  cellsAtEnd,
  type ColumnCell,
  columnPercents,
  columnsOfCells,
  isNumber,
  LEAST_WIDTH,
  moveBorder,
  sharesOf,
} from '#lib/body/table-columns.ts';
import { parseBody } from '#lib/body/parse.ts';
import type { TableNode } from '#lib/body/nodes.ts';
import { granted } from '#lib/testing-result.ts';

const cell = (text: string, more: Partial<ColumnCell> = {}): ColumnCell => ({
  colspan: 1,
  rowspan: 1,
  isHeader: false,
  text,
  ...more,
});
const head = (text: string, more: Partial<ColumnCell> = {}) => cell(text, { isHeader: true, ...more });

test.each([
  '0',
  '12',
  '१२',
  '1,23,456',
  '१,२३,४५६.५',
  '₹500',
  '₹ ५००',
  '-3',
  '−3',
  '–3',
  '-₹3',
  '₹-3',
  '+2.5%',
  '12 %',
  ' 7 ',
  '–',
  '-',
])('%s is a number', (text) => expect(isNumber(text)).toBe(true));
test.each([
  '',
  'Rs 500',
  '12 mm',
  '3 बच्चे',
  '1 2',
  '12\n13',
  '12.',
  ',5',
  '1,,2',
  '%',
  '₹',
  '12–15',
  '2026-27',
  'क',
  '5%%',
  '1/2',
])('«%s» is none', (text) => expect(isNumber(text)).toBe(false));

describe('cells set at the end by themselves', () => {
  const drawn = (rows: ColumnCell[][]) =>
    cellsAtEnd(rows).map((row) => row.map((isEnd) => (isEnd ? '→' : '.')).join(''));
  it.each<[string, ColumnCell[][], string[]]>([
    [
      'a column of figures and its heading',
      [
        [head('राज्य'), head('₹')],
        [cell('बिहार'), cell('१२')],
        [cell('गोवा'), cell('–')],
      ],
      ['.→', '.→', '.→'],
    ],
    ['nothing where one cell is words', [[cell('12')], [cell('none')]], ['.', '.']],
    ['empty cells say nothing', [[cell('12')], [cell(' ')], [cell('')]], ['→', '→', '→']],
    ['dashes and empty cells alone are no figures', [[cell('–')], [cell('')]], ['.', '.']],
    [
      'headings alone are no figures: years above or beside',
      [
        [head('2025'), head('2026')],
        [head('1'), cell('a')],
      ],
      ['..', '..'],
    ],
    [
      'a cell over several columns is of none',
      [[cell('1'), cell('2')], [cell('Source: PTI', { colspan: 2 })]],
      ['→→', '.'],
    ],
    [
      'a cell that reaches down moves what is below',
      [[cell('a', { rowspan: 2 }), cell('1')], [cell('2')]],
      ['.→', '→'],
    ],
    ['no rows', [], []],
  ])('%s', (_what, rows, expected) => {
    expect(drawn(rows)).toEqual(expected);
  });

  it('do as the cell itself says first', () => {
    const td = (text: string, align?: 'start' | 'end') => ({
      type: 'tableCell',
      attrs: { align },
      content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
    });
    const body = granted(
      parseBody({
        type: 'doc',
        content: [
          {
            type: 'table',
            content: [
              { type: 'tableRow', content: [td('1', 'start'), td('words', 'end'), td('3')] },
              { type: 'tableRow' },
            ],
          },
        ],
      }),
    );
    expect(cellAligns(body.content[0] as TableNode)).toEqual([[undefined, 'end', 'end'], []]);
  });
});

test('cells begin where nothing reaches down from above', () => {
  const rows = [
    [cell('', { rowspan: 2 }), cell('', { colspan: 2 }), cell('', { rowspan: 3 })],
    [cell('')],
    [cell(''), cell(''), cell('')],
  ];
  expect(columnsOfCells(rows)).toEqual([[0, 1, 3], [1], [0, 1, 2]]);
});

describe('widths of columns', () => {
  const wide = (colwidth: number[] | null, colspan = 1) => ({ colspan, rowspan: 1, colwidth });
  it.each<[string, Parameters<typeof columnPercents>[0], number[] | undefined]>([
    ['none are said', [[wide(null), wide([0])]], undefined],
    ['all are said', [[wide([250]), wide([750])]], [25, 75]],
    ['whatever they come to', [[wide([1]), wide([2])]], [33.3, 66.7]],
    ['one is not said: as the others on average', [[wide([300]), wide(null), wide([100])]], [50, 33.3, 16.7]],
    ['a cell over several', [[wide([200, 300], 2), wide([500])]], [20, 30, 50]],
    [
      'said further down, and the first counts',
      [[wide([0, 0], 2)], [wide([100]), wide([300])], [wide([9]), wide([9])]],
      [25, 75],
    ],
    ['more than the cell spans', [[wide([100, 900]), wide([100])]], [50, 50]],
  ])('%s', (_what, rows, expected) => {
    expect(columnPercents(rows)).toEqual(expected);
  });

  it('a border goes as far as both sides have room', () => {
    expect(moveBorder([500, 500], 0, 100)).toEqual([600, 400]);
    expect(moveBorder([500, 500], 0, 900)).toEqual([950, LEAST_WIDTH]);
    expect(moveBorder([500, 500], 0, -900)).toEqual([LEAST_WIDTH, 950]);
    expect(moveBorder([30, 970], 0, -10)).toEqual([30, 970]);
    expect(moveBorder([500, 500], 1, 100), 'behind the last there is none').toEqual([500, 500]);
  });

  it('are whole shares of what was measured, even ones of nothing', () => {
    expect(sharesOf([120.4, 239.6])).toEqual([334, 666]);
    expect(sharesOf([0, 0, 0, 0])).toEqual([250, 250, 250, 250]);
    expect(sharesOf([0, 100])).toEqual([1, 1000]);
  });
});
