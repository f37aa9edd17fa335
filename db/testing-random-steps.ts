import { onCommitted } from '#db/after-commit.ts';
import { issueCorrection } from '#db/commands/correction/issue-correction.ts';
import { rewordCorrection } from '#db/commands/correction/reword-correction.ts';
import { withdrawCorrection } from '#db/commands/correction/withdraw-correction.ts';
import { saveImage } from '#db/commands/image/save-image.ts';
import { discardDraft } from '#db/commands/story/discard-draft.ts';
import { publishTranslation } from '#db/commands/publishing/publish-translation.ts';
import { saveDetails } from '#db/commands/story/save-details.ts';
import { saveDraft } from '#db/commands/story/save-draft.ts';
import { startTranslation } from '#db/commands/story/start-translation.ts';
import { withdrawTranslation } from '#db/commands/publishing/withdraw-translation.ts';
import { deleteTaxonomyItem } from '#db/commands/taxonomy/delete-taxonomy-item.ts';
import { reorderSections } from '#db/commands/taxonomy/reorder-sections.ts';
import { saveTaxonomyItem } from '#db/commands/taxonomy/save-taxonomy-item.ts';
import { findImage } from '#db/queries/images.ts';
import { listAgencies, listContributors, listSections, listTopics } from '#db/queries/taxonomy.ts';
import { articles, corrections, translations } from '#db/schema.ts';
import { perform } from '#db/perform.ts';
import { minutesLater, type TestNewsroom, sampleText } from '#db/testing-newsroom.ts';
import type { Tag } from '#lib/article/tags.ts';
import type { BlockNode } from '#lib/body/nodes.ts';
import { LOCALES, type Locale } from '#lib/locale.ts';
import { ACCENTS } from '#lib/taxonomy/accents.ts';
import type { SaveTaxonomyItemInput, TaxonomyKind } from '#lib/taxonomy/taxonomy-inputs.ts';

/** Random numbers that are the same in every run of one seed (mulberry32). */
export function dice(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (count: number) => Math.floor(next() * count);
  return {
    below,
    coin: () => next() < 0.5,
    shuffle: <T>(of: readonly T[]): T[] =>
      of
        .map((one) => ({ one, at: next() }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ one }) => one),
    pick: <T>(of: readonly T[]): T => {
      const one = of[below(of.length)];
      if (one === undefined) throw new Error('Nothing to pick from');
      return one;
    },
    some: <T>(of: readonly T[]): T[] => of.filter(() => next() < 0.5),
  };
}

/** Something that somebody in the newsroom may do. It answers the tags it touched; undefined when it was refused. */
type RandomStep = { name: string; run(): Promise<readonly Tag[] | undefined> };

/** What a command answers, as far as this test asks. */
type Answered = { ok: true; value: object | null } | { ok: false; error: string };

/** What the commands of this step said they touched, as the page cache is told of it. */
const told: Tag[] = [];
onCommitted(({ touched: tags }) => void told.push(...tags));

/** The tags a step touched; undefined when it refused and so nothing may have changed. */
const touched = (answer: Answered): readonly Tag[] | undefined => (answer.ok ? [...told] : undefined);

/**
 * Everything somebody in the newsroom may do, each to something random, `round` minutes after the newsroom's morning.
 * One at a time: what the commands say they touched is gathered for the step that runs.
 */
export function randomSteps(
  room: TestNewsroom,
  stories: number[],
  roll: ReturnType<typeof dice>,
  round: number,
): RandomStep[] {
  const { db, chief } = room;
  const now = minutesLater(round + 1);
  const articleId = roll.pick(stories);
  const locale = roll.pick(LOCALES);
  const translation = async () =>
    (await db.reader.select().from(translations).orderBy(translations.id)).find(
      (row) => row.articleId === articleId && row.locale === locale,
    );
  const withTranslation =
    (
      act: (
        order: { translationId: number; version: number },
        row: typeof translations.$inferSelect,
      ) => Promise<Answered>,
    ) =>
    async () => {
      const row = await translation();
      return row && touched(await act({ translationId: row.id, version: row.version }, row));
    };
  const write = (version: number, translationId: number) =>
    perform(
      saveDraft,
      { translationId, version, text: anyText(room, stories, articleId, locale, roll, round) },
      chief,
      now,
      db,
    );
  const telling = ({ firstPublishedAt }: typeof translations.$inferSelect) => {
    const substantive = roll.coin();
    return { substantive, note: substantive && firstPublishedAt !== null ? `Changed in ${round}` : '' };
  };
  const steps: RandomStep[] = [
    { name: 'save', run: withTranslation(({ translationId, version }) => write(version, translationId)) },
    {
      name: 'save and publish',
      run: withTranslation(async ({ translationId, version }, row) => {
        const saved = await write(version, translationId);
        if (!saved.ok) return saved;
        return perform(
          publishTranslation,
          { translationId, version: saved.value.version, ...telling(row) },
          chief,
          now,
          db,
        );
      }),
    },
    {
      name: 'publish',
      run: withTranslation((order, row) => perform(publishTranslation, { ...order, ...telling(row) }, chief, now, db)),
    },
    {
      name: 'correct',
      run: withTranslation(({ translationId }) =>
        perform(issueCorrection, { translationId, text: `Wrong in ${round}`, twinOfId: null }, chief, now, db),
      ),
    },
    {
      name: 'reword or withdraw a correction',
      run: async () => {
        const rows = await db.reader.select().from(corrections).orderBy(corrections.id);
        const one = rows[0] && roll.pick(rows);
        if (!one) return undefined;
        const { id: correctionId, version } = one;
        return touched(
          roll.coin()
            ? await perform(rewordCorrection, { correctionId, version, text: `Reworded in ${round}` }, chief, now, db)
            : await perform(withdrawCorrection, { correctionId, version, reason: 'Right' }, chief, now, db),
        );
      },
    },
    {
      name: 'withdraw',
      run: withTranslation((order) =>
        perform(withdrawTranslation, { ...order, notice: roll.coin() ? 'Notice' : '' }, chief, now, db),
      ),
    },
    { name: 'discard', run: withTranslation((order) => perform(discardDraft, order, chief, now, db)) },
    {
      name: 'start',
      run: async () =>
        touched(await perform(startTranslation, { articleId, locale, copyBlocks: roll.coin() }, chief, now, db)),
    },
    {
      name: 'details',
      run: async () => {
        const [sections, contributors, topics, agencies] = await Promise.all([
          listSections(db), listContributors(locale, db), listTopics(locale, db), listAgencies(locale, db),
        ]); // prettier-ignore
        const version =
          (await db.reader.select().from(articles).orderBy(articles.id)).find(({ id }) => id === articleId)?.version ??
          0;
        const ids = (of: { id: number }[]) => of.map(({ id }) => id);
        const details = {
          sectionId: roll.pick(ids(sections)),
          agencyId: roll.some(ids(agencies))[0] ?? null,
          contributorIds: roll.some(ids(contributors)),
          topicIds: roll.some(ids(topics)),
          leadImageId: roll.coin() ? room.imageId : null,
        };
        return touched(await perform(saveDetails, { articleId, version, details }, chief, now, db));
      },
    },
    {
      name: 'credit',
      run: async () => {
        const image = await findImage(room.imageId, db.reader);
        if (!image) return undefined;
        const { version, creator, copyright, place, texts } = image;
        const credit = `Credit ${round}`;
        const input = {
          imageId: room.imageId,
          version,
          credit,
          creator,
          copyright,
          place,
          texts,
          focalX: round % 100,
          focalY: 50,
        };
        return touched(
          (await perform(saveImage, input, chief, now, db)).ok
            ? { ok: true, value: {} }
            : { ok: false, error: 'refused' },
        );
      },
    },
    {
      name: 'portrait',
      run: async () => {
        const people = await listContributors('en', db);
        if (people.length === 0) return undefined;
        const { id, version, names } = roll.pick(people);
        const portraitImageId = roll.coin() ? room.imageId : null;
        const item = { kind: 'contributor' as const, id, version, names, portraitImageId };
        return touched(await perform(saveTaxonomyItem, item, chief, now, db));
      },
    },
    ...(['section', 'topic', 'contributor', 'agency'] as const).flatMap((kind): RandomStep[] => [
      { name: `rename ${kind}`, run: async () => touched(await renameOne(room, kind, roll, round)) },
      {
        name: `add ${kind}`,
        run: async () =>
          touched(await perform(saveTaxonomyItem, namedItem(kind, undefined, roll, round), chief, now, db)),
      },
      {
        name: `delete ${kind}`,
        run: async () => {
          const items = await itemsOf(room, kind);
          if (items.length === 0) return undefined;
          const { id, version } = roll.pick(items);
          return touched(await perform(deleteTaxonomyItem, { kind, id, version }, chief, now, db));
        },
      },
    ]),
    {
      name: 'reorder',
      run: async () => {
        const ids = (await listSections(db)).map(({ id }) => id);
        return touched(await perform(reorderSections, { ids: [...ids.slice(1), ...ids.slice(0, 1)] }, chief, now, db));
      },
    },
  ];
  return steps.map(({ name, run }) => ({
    name,
    run() {
      told.length = 0;
      return run();
    },
  }));
}

function anyText(
  room: TestNewsroom,
  stories: number[],
  articleId: number,
  locale: Locale,
  roll: ReturnType<typeof dice>,
  round: number,
) {
  const card: BlockNode = {
    type: 'readMore',
    attrs: { id: `card${String(round).padStart(8, '0')}`, articleId: roll.pick(stories) },
  };
  const text = sampleText(locale, {
    headline: `Headline ${round} सुर्खी`,
    kicker: roll.coin() ? `Kicker ${round}` : '',
    slug: roll.coin() ? `slug-${articleId}` : `slug-${articleId}-${round}`,
    byline: 'Staff',
    leadAlt: 'A field',
  });
  return roll.coin() ? { ...text, body: { ...text.body, content: [...text.body.content, card] } } : text;
}

async function itemsOf({ db }: TestNewsroom, kind: TaxonomyKind): Promise<{ id: number; version: number }[]> {
  const lists = {
    section: () => listSections(db),
    topic: () => listTopics('en', db),
    contributor: () => listContributors('en', db),
    agency: () => listAgencies('en', db),
  };
  return lists[kind]();
}

async function renameOne(room: TestNewsroom, kind: TaxonomyKind, roll: ReturnType<typeof dice>, round: number) {
  const items = await itemsOf(room, kind);
  const item = items.length > 0 ? roll.pick(items) : undefined;
  return perform(saveTaxonomyItem, namedItem(kind, item, roll, round), room.chief, minutesLater(round + 1), room.db);
}

function namedItem(
  kind: TaxonomyKind,
  item: { id: number; version: number } | undefined,
  roll: ReturnType<typeof dice>,
  round: number,
): SaveTaxonomyItemInput {
  const slug = roll.coin() ? '' : `named-${round}`;
  const own = item ? { id: item.id, version: item.version } : {};
  const both = <T>(name: (locale: Locale) => T) => ({ en: name('en'), hi: name('hi') });
  const name = (locale: Locale) => `${kind} ${locale} ${round}`;
  switch (kind) {
    case 'section':
      return { kind, ...own, accent: roll.pick(ACCENTS), names: both((locale) => ({ name: name(locale), slug })) };
    case 'contributor':
      return { kind, ...own, names: both((locale) => ({ name: name(locale), slug, role: '' })) };
    case 'topic':
      return { kind, ...own, names: both((locale) => ({ name: name(locale), slug })) };
    case 'agency':
      return { kind, ...own, names: both((locale) => ({ name: name(locale) })) };
  }
}
