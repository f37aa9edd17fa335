'use client';

import { Button } from '@mantine/core';
import { useLocale, useTranslations } from 'next-intl';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import { ChangedWords, type Side } from '#app/_newsroom/editor/history/changed-words.tsx';
import type { Look } from '#app/_newsroom/editor/history/look.ts';
import classes from '#app/_newsroom/editor/history/revision-compare.module.css';
import { paneFieldOf, usePart } from '#app/_newsroom/editor/holds/use-part.client.ts';
import type { BlockPart } from '#lib/article/compare/compare-blocks.ts';
import { type ComparedBlock, wordsOfBlock } from '#lib/article/compare/compare-texts.ts';
import type { ComparedVersion, VersionRow } from '#lib/article/compare/compare-versions.ts';
import { isLeadField } from '#lib/article/lead-words.ts';
import { type Crop, cropBox, variantAddressFrom } from '#lib/image/image.ts';
import { isLocale, type Locale } from '#lib/locale.ts';
import { cutGraphemes } from '#lib/text/graphemes.ts';

type Props = {
  row: VersionRow;
  old: ComparedVersion;
  now: ComparedVersion;
  language: Locale;
  look: Look;
  mayPutBack: boolean;
  isSameLead: boolean;
  onPutBack(): void;
};

/** One line of a comparison: what it is called, what became of it, both states, and the way back where there is one. */
export function CompareRow({ row, ...props }: Props) {
  const t = useTranslations('History');
  switch (row.kind) {
    case 'same':
      return (
        <tr className={classes.same}>
          <td colSpan={props.look === 'beside' ? 3 : 2}>{t('sameBlocks', { count: row.blocks })}</td>
        </tr>
      );
    case 'field':
      return <FieldRow row={row} {...props} />;
    case 'detail':
      return <DetailRow row={row} {...props} />;
    case 'lead':
      return (
        <PictureRow
          name={t('leadPicture')}
          pictures={{ old: [row.old ?? []].flat(), now: [row.now ?? []].flat() }}
          {...props}
        />
      );
    case 'framed':
      return (
        <PictureRow
          name={t('framed')}
          pictures={{ old: [row.imageId], now: [row.imageId] }}
          crop={row.crop}
          {...props}
        />
      );
    case 'block':
      return <BlockRow row={row} {...props} />;
  }
}

type RowProps<K extends VersionRow['kind']> = Omit<Props, 'row'> & { row: Extract<VersionRow, { kind: K }> };

function FieldRow({ row: { field, old, now }, language, look, mayPutBack, isSameLead, onPutBack }: RowProps<'field'>) {
  const t = useTranslations('History');
  const names = useTranslations('Compare');
  const { store } = usePane();
  const { mayWrite } = usePart(paneFieldOf(field));
  const isOfLead = isLeadField(field) && !isSameLead;
  return (
    <tr>
      <th scope="row">
        {names(`fields.${field}`)}
        {isOfLead && <div>{t('otherLead')}</div>}
        {mayPutBack && mayWrite && !isOfLead && (
          <PutBack
            label={t('putBack')}
            onClick={() => {
              store.setField(field, old);
              onPutBack();
            }}
          />
        )}
      </th>
      <Cells look={look} draw={(side) => <ChangedWords old={old} now={now} side={side} />} language={language} />
    </tr>
  );
}

const DETAILS = {
  sectionId: { message: 'section', choices: 'sections' },
  agencyId: { message: 'agency', choices: 'agencies' },
  contributorIds: { message: 'contributors', choices: 'contributors' },
  topicIds: { message: 'topics', choices: 'topics' },
} as const;

/** Of what all languages share, by the names it has today in the language of the interface. */
function DetailRow({ row: { field, old, now }, look, mayPutBack, onPutBack }: RowProps<'detail'>) {
  const t = useTranslations('History');
  const names = useTranslations('Meeting');
  const interfaceLocale = useLocale();
  const { translation, store } = usePane();
  const { mayWrite } = usePart('details');
  const { message, choices } = DETAILS[field];
  const locale = isLocale(interfaceLocale) ? interfaceLocale : translation.language;
  const nameOf = (id: number) => translation.choices[choices].find((one) => one.id === id)?.names[locale];
  const namesOf = (ids: number[]) => ids.map((id) => nameOf(id) ?? t('nameGone')).join(', ') || names('nothing');
  // Into a section only by whoever may describe the story there.
  const isMine = field !== 'sectionId' || old.every((id) => translation.rights.sections.includes(id));
  const isThere = isMine && old.every((id) => nameOf(id) !== undefined);
  return (
    <tr>
      <th scope="row">
        {names(`details.${message}`)}
        {mayPutBack && mayWrite && isThere && (
          <PutBack
            label={t('putBack')}
            onClick={() => {
              const isList = field === 'contributorIds' || field === 'topicIds';
              store.details.setDetails({ [field]: isList ? old : (old[0] ?? null) });
              onPutBack();
            }}
          />
        )}
      </th>
      <Cells
        look={look}
        draw={(side) => <ChangedWords old={namesOf(old)} now={namesOf(now)} side={side} />}
        language={locale}
      />
    </tr>
  );
}

function BlockRow({ row: { block, change }, old, now, language, look, mayPutBack, onPutBack }: RowProps<'block'>) {
  const t = useTranslations('History');
  const names = useTranslations('Compare');
  const forms = useTranslations('EditorBlocks');
  const sizes = useTranslations('EditorFigure.sizes');
  const { store } = usePane();
  const { mayWrite } = usePart('text');
  const { parts, form, size, images, isOnlyForm } = change;
  const nameOf = (part: BlockPart) => (part === 'words' ? undefined : names(`parts.${part}`));
  const { old: before, after, moved } = block;
  const became = form ? t('became', { old: forms(`${form.old}.name`), now: forms(`${form.now}.name`) }) : undefined;
  const sized = size ? t('became', { old: sizes(size.old ?? 'normal'), now: sizes(size.now ?? 'normal') }) : undefined;
  const draw = (side: Side) => (
    <>
      {images && <Pictures ids={images} side={side} {...{ old, now }} crop="original" />}
      {parts.map(({ part, old: was, now: is }) => {
        if ((side === 'old' && was === '') || (side === 'now' && is === '')) return null;
        const name = nameOf(part);
        return (
          <div key={part} className={classes.part}>
            {name !== undefined && <span className={classes.name}>{name}</span>}
            <ChangedWords old={was} now={is} side={side} />
          </div>
        );
      })}
      {parts.length === 0 && !images && <span className={classes.name}>{forms(`${formName(block, side)}.name`)}</span>}
    </>
  );
  return (
    <tr>
      <th scope="row">
        <span className={classes.what}>{t(whatOf(block))}</span>
        {moved && (
          <div>{wasAfter(old, block) === '' ? t('stoodFirst') : t('stoodAfter', { words: wasAfter(old, block) })}</div>
        )}
        {[became, sized].filter(Boolean).map((line) => (
          <div key={line}>{line}</div>
        ))}
        {isOnlyForm && <div>{t('onlyForm')}</div>}
        {mayPutBack && mayWrite && before && (
          <PutBack
            label={moved && block.isSame ? t('moveBack') : t('putBack')}
            onClick={() => {
              store.putBack(before, after, moved !== undefined);
              onPutBack();
            }}
          />
        )}
      </th>
      <Cells
        look={look}
        draw={(side) => ((side === 'old' && !block.old) || (side === 'now' && !block.now) ? null : draw(side))}
        language={language}
      />
    </tr>
  );
}

function whatOf({ old, now, isSame, moved }: ComparedBlock) {
  if (!old) return 'added';
  if (!now) return 'gone';
  if (moved === undefined) return 'changed';
  if (isSame) return moved === 'up' ? 'movedUp' : 'movedDown';
  return moved === 'up' ? 'changedAndMovedUp' : 'changedAndMovedDown';
}

const formName = ({ old, now }: ComparedBlock, side: Side) => {
  const shown = (side === 'old' ? old : now) ?? old ?? now;
  if (!shown) return 'paragraph';
  return shown.type === 'heading' ? (shown.attrs.level === 2 ? 'heading2' : 'heading3') : shown.type;
};

const MOST_SHOWN = 40;

/** The first words of what a block stood after, '' where it was the first. */
function wasAfter({ text }: ComparedVersion, { after }: ComparedBlock): string {
  const neighbour = text.body.content.find(({ attrs }) => attrs.id === after[0]);
  if (!neighbour) return '';
  const words = wordsOfBlock(neighbour).replaceAll('\n', ' ');
  const shown = cutGraphemes(words, MOST_SHOWN).trimEnd();
  return shown === words && shown !== '' ? shown : `${shown}…`;
}

function PictureRow({
  name,
  pictures,
  crop = 'original',
  old,
  now,
  language,
  look,
}: Omit<Props, 'row'> & { name: string; pictures: { old: number[]; now: number[] }; crop?: Crop }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <Cells
        look={look}
        draw={(side) => <Pictures ids={pictures} {...{ side, old, now, crop }} />}
        language={language}
      />
    </tr>
  );
}

function Pictures({
  ids,
  side,
  old,
  now,
  crop,
}: {
  ids: { old: number[]; now: number[] };
  side: Side;
  old: ComparedVersion;
  now: ComparedVersion;
  crop: Crop;
}) {
  const t = useTranslations('History');
  const shown = [
    ...(side === 'now' ? [] : ids.old.map((id) => ({ id, of: old, was: true }))),
    ...(side === 'old' ? [] : ids.now.map((id) => ({ id, of: now, was: false }))),
  ];
  if (shown.length === 0) return <span className={classes.name}>{t('noPicture')}</span>;
  return (
    <div className={classes.pictures}>
      {shown.map(({ id, of, was }, at) => {
        const picture = of.images.get(id);
        const box = picture && cropBox(picture, crop);
        const Frame = was ? 'del' : 'ins';
        return (
          <Frame key={at} className={was ? classes.oldPicture : classes.newPicture}>
            {picture ? (
              <img
                src={variantAddressFrom(THUMBNAIL_PX, picture, crop)}
                width={box?.width}
                height={box?.height}
                alt={t(was ? 'pictureThen' : 'pictureNow')}
                loading="lazy"
              />
            ) : (
              t('pictureGone')
            )}
          </Frame>
        );
      })}
    </div>
  );
}

const THUMBNAIL_PX = 320;

/** Both states in a cell each, or in one. */
function Cells({ look, draw, language }: { look: Look; draw(side: Side): React.ReactNode; language: Locale }) {
  if (look === 'inline') return <td lang={language}>{draw('both')}</td>;
  return (
    <>
      <td lang={language}>{draw('old')}</td>
      <td lang={language}>{draw('now')}</td>
    </>
  );
}

function PutBack({ label, onClick }: { label: string; onClick(): void }) {
  return (
    <div>
      <Button size="compact-xs" variant="default" className={classes.putBack} onClick={onClick}>
        {label}
      </Button>
    </div>
  );
}
