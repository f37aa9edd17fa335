import { type BlockChange, compareBlocks } from '#lib/article/compare/compare-blocks.ts';
import { type ComparedBlock, type ComparedField, compareTexts } from '#lib/article/compare/compare-texts.ts';
import { isLeadField } from '#lib/article/lead-words.ts';
import type { TranslationText } from '#lib/article/text.ts';
import { imagesOfBody } from '#lib/body/images-of-body.ts';
import { CUT_CROPS, type CutCrop, type ImageSource, regionOf, sameRegion } from '#lib/image/image.ts';

/** One version of a text with what it showed. `leadImageId` is undefined where nobody can say which it was. */
export type ComparedVersion = {
  text: TranslationText;
  leadImageId: number | null | undefined;
  images: ReadonlyMap<number, ImageSource>;
};

/** One line of a comparison. */
export type VersionRow =
  | ({ kind: 'field' } & ComparedField)
  /** Another lead picture, null for none. */
  | { kind: 'lead'; old: number | null; now: number | null }
  /** The same picture, of which `crop` shows another part. */
  | { kind: 'framed'; imageId: number; crop: CutCrop }
  | { kind: 'block'; block: ComparedBlock; change: BlockChange }
  /** So many blocks, one after the other, are the same and where they were. */
  | { kind: 'same'; blocks: number };

/**
 * Where two versions of a text differ, in the order of the screen: the head, the lead picture with its words, the text block
 * by block, search. Empty where they do not.
 */
export function compareVersions(old: ComparedVersion, now: ComparedVersion): VersionRow[] {
  const { fields, blocks } = compareTexts(old.text, now.text);
  const isAfter = ({ field }: ComparedField) => field === 'seoTitle' || field === 'seoDescription';
  const row = (field: ComparedField): VersionRow => ({ kind: 'field', ...field });
  const isHead = (field: ComparedField) => !isAfter(field) && !isLeadField(field.field);
  const rows: VersionRow[] = [
    ...fields.filter(isHead).map(row),
    ...leadRow(old, now),
    ...fields.filter(({ field }) => isLeadField(field)).map(row),
    ...framedRows(old, now),
  ];
  const inBody: VersionRow[] = [];
  for (const block of blocks) {
    const last = inBody.at(-1);
    if (!block.isSame || block.moved) {
      inBody.push({ kind: 'block', block, change: compareBlocks(block.old, block.now) });
    } else if (last?.kind === 'same') last.blocks += 1;
    else inBody.push({ kind: 'same', blocks: 1 });
  }
  if (inBody.some(({ kind }) => kind === 'block')) rows.push(...inBody);
  return [...rows, ...fields.filter(isAfter).map(row)];
}

function leadRow(old: ComparedVersion, now: ComparedVersion): VersionRow[] {
  if (old.leadImageId === undefined || now.leadImageId === undefined || old.leadImageId === now.leadImageId) return [];
  return [{ kind: 'lead', old: old.leadImageId, now: now.leadImageId }];
}

/** The pictures both show, framed otherwise: the first shape in which that is so stands for all. */
function framedRows(old: ComparedVersion, now: ComparedVersion): VersionRow[] {
  const shown = ({ text, leadImageId }: ComparedVersion) => [
    ...(leadImageId ? [leadImageId] : []),
    ...imagesOfBody(text.body),
  ];
  const before = new Set(shown(old));
  return [...new Set(shown(now))].flatMap((imageId): VersionRow[] => {
    const [was, is] = [old.images.get(imageId), now.images.get(imageId)];
    if (!before.has(imageId) || !was || !is) return [];
    const crop = CUT_CROPS.find((one) => !sameRegion(regionOf(was, one), regionOf(is, one)));
    return crop ? [{ kind: 'framed', imageId, crop }] : [];
  });
}
