import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The bars at the top and the cells of a table keep measures of their own. */
const sheets = readdirSync(import.meta.dirname).filter(
  (name) => name.endsWith('.css') && name !== 'masthead.css' && name !== 'tables.css',
);

/** What stands above, below and between blocks, in pixels; up to 11 is within a line, or what a finger needs around one. */
function verticalSpaces(css: string): { line: string; px: number }[] {
  return [...css.matchAll(/^\s*(gap|row-gap|(?:margin|padding)(?:-block(?:-start|-end)?)?): ([^;]+);/gm)].flatMap(
    ([line, property = '', value = '']) => {
      const parts = value.split(/\s+(?![^(]*\))/);
      const vertical = property.includes('-') ? parts : property === 'gap' ? parts.slice(0, 1) : [parts[0], parts[2]];
      return vertical.flatMap((part) => {
        const px = /^-?([\d.]+)px$/.exec(part ?? '')?.[1];
        return px === undefined ? [] : [{ line: line.trim(), px: Number(px) }];
      });
    },
  );
}

test('the sheets are read: spaces of every kind are found in them', () => {
  expect(
    verticalSpaces('a {\n  gap: 20px 16px;\n  padding: 1px 2px 3px;\n  margin-block: -9px calc(1px + 2px);\n}'),
  ).toEqual([
    { line: 'gap: 20px 16px;', px: 20 },
    { line: 'padding: 1px 2px 3px;', px: 1 },
    { line: 'padding: 1px 2px 3px;', px: 3 },
    { line: 'margin-block: -9px calc(1px + 2px);', px: 9 },
  ]);
  expect(sheets.length).toBeGreaterThan(8);
});

test.each(sheets)('in %s whatever parts two blocks is 16, 24 or 40 pixels', (name) => {
  const spaces = verticalSpaces(readFileSync(`${import.meta.dirname}/${name}`, 'utf8'));
  expect(spaces.filter(({ px }) => px > 11 && ![16, 24, 40].includes(px))).toEqual([]);
});
