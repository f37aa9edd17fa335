import { expect, it } from 'vitest';
import { type ComparedVersion, compareVersions } from '#lib/article/compare/compare-versions.ts';
import { type DetailsThen, emptyText, type TranslationText } from '#lib/article/text.ts';
import type { BlockNode, ParagraphNode } from '#lib/body/nodes.ts';
import type { ImageSource } from '#lib/image/image.ts';

const p = (id: string, text: string): ParagraphNode => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text }],
});
const picture = (imageId: number, more: Partial<ImageSource> = {}): ImageSource => ({
  ...{ imageId, key: 'k', width: 1_600, height: 900, focalX: 50, focalY: 50 },
  ...more,
});
const version = (
  content: BlockNode[],
  fields: Partial<TranslationText> = {},
  lead: number | null | 'unknown' = 1,
  images: ImageSource[] = [picture(1), picture(2)],
  details: Partial<DetailsThen> = {},
): ComparedVersion => ({
  text: { ...emptyText({ type: 'doc', content }), ...fields },
  details: {
    ...{ sectionId: 1, agencyId: null, contributorIds: [], topicIds: [] },
    ...{ leadImageId: lead === 'unknown' ? undefined : lead, ...details },
  },
  images: new Map(images.map((image) => [image.imageId, image])),
});
const sketch = (...pair: Parameters<typeof compareVersions>) =>
  compareVersions(...pair).map((row) => {
    switch (row.kind) {
      case 'field':
        return row.field;
      case 'detail':
        return `${row.field} ${row.old.join()} → ${row.now.join()}`;
      case 'lead':
        return `lead ${row.old} → ${row.now}`;
      case 'framed':
        return `framed ${row.imageId} ${row.crop}`;
      case 'block':
        return row.block.id;
      case 'same':
        return row.blocks;
    }
  });

it('goes through head, lead picture and its words, text and search, and counts what is the same', () => {
  const then = version([p('a', '1'), p('b', '2'), p('c', '3'), p('d', '4')], { leadCaption: 'घाट' });
  const now = version(
    [p('a', '1'), p('b', '2'), p('c', 'तीन'), p('d', '4')],
    {
      headline: 'नया',
      seoTitle: 'खोज',
      leadCaption: 'नाव',
    },
    2,
  );
  expect(sketch(then, now)).toEqual(['headline', 'lead 1 → 2', 'leadCaption', 2, 'c', 1, 'seoTitle']);
  expect(sketch(then, then)).toEqual([]);
});

it('passes over a text that stayed as it was, and a lead picture nobody knows of', () => {
  const then = version([p('a', '1')], { headline: 'पुराना' }, null);
  expect(sketch(then, version([p('a', '1')], { headline: 'नया' }, 'unknown'))).toEqual(['headline']);
  expect(sketch(then, version([p('a', '1')], { headline: 'नया' }, 2))).toEqual(['headline', 'lead null → 2']);
});

it('shows a block that moved though its words are the same', () => {
  const long = p('a', 'a long passage');
  expect(sketch(version([long, p('b', '2')]), version([p('b', '2'), long]))).toEqual(['b', 1]);
});

it('knows a picture that both show framed otherwise, of the lead and of the text', () => {
  const figure: BlockNode = { type: 'figure', attrs: { id: 'f', imageId: 2, caption: '', alt: '', credit: '' } };
  const framed = [picture(1, { focalX: 20 }), picture(2, { regions: { '1x1': { x: 50, y: 50, size: 60 } } })];
  expect(sketch(version([figure]), version([figure], {}, 1, framed))).toEqual(['framed 1 16x9', 'framed 2 1x1']);
  expect(sketch(version([figure]), version([], {}, 2, framed))).toEqual(['lead 1 → 2', 'framed 2 1x1', 'f']);
});

it('tells other sections, agencies, people and topics, in their order, and passes over what nobody knows', () => {
  const under = (details: Partial<DetailsThen>) => version([p('a', '1')], {}, 1, [], details);
  const then = under({ sectionId: 1, agencyId: 4, contributorIds: [7, 8], topicIds: undefined });
  const now = under({ sectionId: 2, agencyId: null, contributorIds: [8, 7], topicIds: [3] });
  expect(sketch(then, now)).toEqual(['sectionId 1 → 2', 'agencyId 4 → ', 'contributorIds 7,8 → 8,7']);
  expect(sketch(then, then)).toEqual([]);
});
