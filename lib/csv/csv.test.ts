import { expect, it } from 'vitest';
import { CSV_START, csvLine } from '#lib/csv/csv.ts';

it.each([
  [['a', 1, null, 'बारिश'], 'a,1,,बारिश'],
  [['a,b', 'say "yes"', 'two\nlines'], '"a,b","say ""yes""","two\nlines"'],
  [['=1+1', '+91 98', '-5', '@SUM(A1)'], "'=1+1,'+91 98,'-5,'@SUM(A1)"],
  [['\t=1', ' =HYPERLINK("x")', '\r=1', '\u200B=1', '＝1'], `'\t=1,"' =HYPERLINK(""x"")","'\r=1",'\u200B=1,'＝1`],
  [['a=b', 'co-op', 'me@here'], 'a=b,co-op,me@here'],
  [['nul\u0000l', ''], 'null,'],
])('%j is a line', (cells, line) => expect(csvLine(cells)).toBe(`${line}\r\n`));

it('begins with what tells Excel its letters', () => expect(CSV_START.codePointAt(0)).toBe(0xfeff));
