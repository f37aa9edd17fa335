import { type BlockChange, compareBlocks } from '#lib/article/compare/compare-blocks.ts';
import { type ComparedBlock, type ComparedField, compareTexts } from '#lib/article/compare/compare-texts.ts';
import { isLeadField } from '#lib/article/lead-words.ts';
import type { DetailsThen, TranslationText } from '#lib/article/text.ts';
import { imagesOfBody } from '#lib/body/images-of-body.ts';
import { CUT_CROPS, type CutCrop, type ImageSource, regionOf, sameRegion } from '#lib/image/image.ts';
import { sameJson } from '#lib/same-json.ts';

/** One version of a text with the details it stood under and what it showed. */
export type ComparedVersion = {
  text: TranslationText;
  details: DetailsThen;
  images: ReadonlyMap<number, ImageSource>;
};

/** One of the shared details that is compared by what is chosen; the lead picture is compared by what it shows. */
export type ChosenDetail = 'sectionId' | 'agencyId' | 'contributorIds' | 'topicIds';
const CHOSEN_DETAILS: readonly ChosenDetail[] = ['sectionId', 'agencyId', 'contributorIds', 'topicIds'];

/** One line of a comparison. */
export type VersionRow =
  | ({ kind: 'field' } & ComparedField)
  /** Other names chosen, by their ids in their order. */
  | { kind: 'detail'; field: ChosenDetail; old: number[]; now: number[] }
  /** Another lead picture, null for none. */
  | { kind: 'lead'; old: number | null; now: number | null }
  /** The same picture, of which `crop` shows another part. */
  | { kind: 'framed'; imageId: number; crop: CutCrop }
  | { kind: 'block'; block: ComparedBlock; change: BlockChange }
  /** So many blocks, one after the other, are the same and where they were. */
  | { kind: 'same'; blocks: number };

/**
 * Where two versions of a text differ, in the order of the screen: the head, the lead picture with its words, the text block
 * by block, search, what all languages share. Empty where they do not.
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
  return [...rows, ...fields.filter(isAfter).map(row), ...detailRows(old, now)];
}

function detailRows({ details: was }: ComparedVersion, { details: is }: ComparedVersion): VersionRow[] {
  return CHOSEN_DETAILS.flatMap((field): VersionRow[] => {
    const [old, now] = [idsIn(was, field), idsIn(is, field)];
    return old === undefined || now === undefined || sameJson(old, now) ? [] : [{ kind: 'detail', field, old, now }];
  });
}

/** What is chosen in a detail, none to several; undefined where nobody can say. */
function idsIn(details: DetailsThen, field: ChosenDetail): number[] | undefined {
  const chosen = details[field];
  return chosen === undefined ? undefined : chosen === null ? [] : [chosen].flat();
}

function leadRow({ details: was }: ComparedVersion, { details: is }: ComparedVersion): VersionRow[] {
  const [old, now] = [was.leadImageId, is.leadImageId];
  return old === undefined || now === undefined || old === now ? [] : [{ kind: 'lead', old, now }];
}

/** The pictures both show, framed otherwise: the first shape in which that is so stands for all. */
function framedRows(old: ComparedVersion, now: ComparedVersion): VersionRow[] {
  const shown = ({ text, details: { leadImageId } }: ComparedVersion) => [
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
