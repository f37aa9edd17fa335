import { describe, expect, it } from 'vitest';
import { readiness } from '#lib/article/checklist/readiness.ts';
import { emptyText, type StoryDetails, type TranslationText } from '#lib/article/text.ts';
import type { DraftBody } from '#lib/body/nodes.ts';

const body: DraftBody = {
  type: 'doc',
  content: [
    { type: 'paragraph', attrs: { id: 'block0000001' }, content: [{ type: 'text', text: 'सरकार ने घोषणा की।' }] },
  ],
};
const figure = (attrs: { caption?: string; alt?: string; credit?: string; imageId?: number }): DraftBody => ({
  type: 'doc',
  content: [
    ...body.content,
    {
      type: 'figure',
      attrs: { id: 'figure000001', imageId: 7, caption: 'खेत में किसान', alt: 'एक खेत', credit: '', ...attrs },
    },
  ],
});
/** A gallery of a picture that has everything and one that has what is said. */
const gallery = (attrs: { alt?: string; credit?: string; imageId?: number }): DraftBody => {
  const [whole, lacking] = [figure({}), figure(attrs)].flatMap(({ content }) =>
    content.flatMap((block) => (block.type === 'figure' ? [block] : [])),
  );
  if (!whole || !lacking) throw new Error('two figures');
  const first = { ...whole, attrs: { ...whole.attrs, id: 'figure000002' } };
  return {
    type: 'doc',
    content: [...body.content, { type: 'gallery', attrs: { id: 'gallery00001' }, content: [first, lacking] }],
  };
};
const ready: TranslationText = {
  ...emptyText(body),
  headline: 'बजट में राहत',
  standfirst: 'किसानों के लिए',
  slug: 'bajat-rahat',
  dateline: 'नई दिल्ली',
  leadCaption: 'वित्त मंत्री संसद में',
  leadAlt: 'मंच पर एक व्यक्ति',
};
const details: StoryDetails = { sectionId: 1, agencyId: null, contributorIds: [2], topicIds: [3], leadImageId: 7 };
const images = [{ imageId: 7, credit: 'PIB' }];

type Case = { text?: Partial<TranslationText>; details?: Partial<StoryDetails>; images?: typeof images };
const judge = (c: Case) => {
  const { must, should } = readiness({ ...ready, ...c.text }, 'hi', { ...details, ...c.details }, c.images ?? images);
  return { must, should };
};

describe('readiness', () => {
  it('finds nothing on a story that has everything', () => expect(judge({})).toEqual({ must: [], should: [] }));

  it.each<[string, Case, string, string]>([
    ['no headline', { text: { headline: '  ' } }, 'headline_missing', 'headline'],
    ['no section', { details: { sectionId: null } }, 'section_missing', 'section'],
    ['no slug', { text: { slug: ' — ' } }, 'slug_missing', 'slug'],
    [
      'nothing to read',
      { text: { body: { type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'block0000001' } }] } } },
      'body_empty',
      'body',
    ],
    ['nobody it is from', { details: { contributorIds: [] } }, 'byline_missing', 'contributors'],
    ['a lead picture without credit', { images: [{ imageId: 7, credit: ' ' }] }, 'credit_missing', 'leadCredit'],
    ['a lead picture without alt text', { text: { leadAlt: '' } }, 'alt_missing', 'leadAlt'],
    ['an alt text that is the caption', { text: { leadAlt: 'वित्त मंत्री संसद में ' } }, 'alt_equals_caption', 'leadAlt'],
    ['a lead picture that is gone', { images: [] }, 'image_missing', 'leadImage'],
    ['a figure without alt text', { text: { body: figure({ alt: '' }) } }, 'alt_missing', 'figure'],
    [
      'a figure whose alt text is its caption',
      { text: { body: figure({ alt: 'खेत में किसान' }) } },
      'alt_equals_caption',
      'figure',
    ],
    ['a picture of a gallery without alt text', { text: { body: gallery({ alt: '' }) } }, 'alt_missing', 'figure'],
    ['a picture of a gallery that is gone', { text: { body: gallery({ imageId: 8 }) } }, 'image_missing', 'figure'],
    [
      'a picture of a gallery without credit',
      {
        text: { body: gallery({ imageId: 8 }) },
        images: [
          { imageId: 7, credit: 'PIB' },
          { imageId: 8, credit: '' },
        ],
      },
      'credit_missing',
      'figure',
    ],
    ['a figure that is gone', { text: { body: figure({ imageId: 8 }) } }, 'image_missing', 'figure'],
  ])('must: %s', (_, c, code, field) => {
    const { must, should } = judge(c);
    expect(must).toHaveLength(1);
    expect(must[0]).toMatchObject({ code, field });
    if (field === 'figure') expect(must[0]?.blockId).toBe('figure000001');
    expect(should).toEqual([]);
  });

  it.each<[string, Case]>([
    [
      "the story's own credit where the picture has none",
      { text: { leadCredit: 'एएनआई' }, images: [{ imageId: 7, credit: '' }] },
    ],
    ['an agency instead of a contributor', { details: { contributorIds: [], agencyId: 4 } }],
    [
      'a byline in words instead of a contributor',
      { text: { byline: 'विशेष संवाददाता' }, details: { contributorIds: [] } },
    ],
    ["a figure with the story's credit", { text: { body: figure({ credit: 'एएनआई' }) } }],
  ])('is content with %s', (_, c) => expect(judge(c).must).toEqual([]));

  it.each<[string, Case, string]>([
    ['no standfirst', { text: { standfirst: '' } }, 'standfirst_missing'],
    ['no lead picture', { details: { leadImageId: null } }, 'lead_image_missing'],
    ['no caption', { text: { leadCaption: '' } }, 'caption_missing'],
    ['no dateline', { text: { dateline: '' } }, 'dateline_missing'],
    ['no topics', { details: { topicIds: [] } }, 'topics_missing'],
    ['a long kicker', { text: { kicker: 'क'.repeat(41) } }, 'kicker_long'],
    ['a long title for search', { text: { seoTitle: 'क्षि'.repeat(61) } }, 'seo_title_long'],
    ['a mistyped headline', { text: { headline: 'बजट मेें राहत' } }, 'bad_sequence'],
  ])('should: %s', (_, c, code) => {
    expect(judge(c).must).toEqual([]);
    expect(judge(c).should.map((finding) => finding.code)).toEqual([code]);
  });

  const english = (id: string, words: string): DraftBody['content'][number] => ({
    type: 'paragraph',
    attrs: { id },
    content: [{ type: 'text', text: words }],
  });
  const sentence = 'The bridge opened on Friday.';
  it.each<[string, Partial<TranslationText>, object[], object[]]>([
    [
      'a body that was copied and not translated',
      { body: { type: 'doc', content: [english('a', 'A bridge'), english('b', sentence), english('c', sentence)] } },
      [{ code: 'untranslated_blocks', field: 'body', blockId: 'b', count: 3 }],
      [],
    ],
    [
      'one paragraph of many',
      { body: { type: 'doc', content: [...body.content, english('b', sentence)] } },
      [{ code: 'untranslated_blocks', field: 'body', blockId: 'b', count: 1 }],
      [],
    ],
    [
      'the title of a card',
      {
        body: {
          type: 'doc',
          content: [
            ...body.content,
            { type: 'embed', attrs: { id: 'e', provider: 'youtube', url: 'https://youtu.be/a', title: sentence } },
          ],
        },
      },
      [{ code: 'untranslated_blocks', field: 'body', blockId: 'e', beside: 'title', count: 1 }],
      [],
    ],
    [
      'a name on a line of its own',
      { body: { type: 'doc', content: [...body.content, english('b', 'Reserve Bank')] } },
      [],
      [{ code: 'untranslated_blocks', field: 'body', blockId: 'b', count: 1 }],
    ],
    ['a headline', { headline: sentence }, [{ code: 'untranslated_field', field: 'headline' }], []],
    ['a caption', { leadCaption: sentence }, [{ code: 'untranslated_field', field: 'leadCaption' }], []],
    ['a kicker that may be a name', { kicker: 'IPL 2026' }, [], [{ code: 'untranslated_field', field: 'kicker' }]],
    ['a byline in Latin letters', { byline: 'From our own special correspondent' }, [], []],
  ])('left in English: %s', (_, text, must, should) => expect(judge({ text })).toEqual({ must, should }));

  it('names a run of English in a paragraph in Hindi, and what stands as in the source must be translated', () => {
    const run = 'the bridge opened on Friday morning';
    const block = english('b', `मंत्री ने कहा कि पुल अब सबके लिए खुल गया है, ${run}`);
    const doc = (...content: DraftBody['content']): DraftBody => ({
      type: 'doc',
      content: [...body.content, ...content],
    });
    expect(judge({ text: { body: doc(block) } })).toEqual({
      must: [],
      should: [{ code: 'foreign_run', field: 'body', blockId: 'b', word: run }],
    });
    const copied = doc(english('b', 'A bridge'));
    const asked = readiness({ ...ready, body: copied }, 'hi', details, images, { source: new Set(['A bridge']) });
    expect(asked.must).toEqual([{ code: 'untranslated_blocks', field: 'body', blockId: 'b', count: 1 }]);
  });

  it('takes for meant what is marked as English', () => {
    const quoted = {
      type: 'text' as const,
      text: sentence,
      marks: [{ type: 'lang' as const, attrs: { lang: 'en' as const } }],
    };
    const block = { type: 'paragraph' as const, attrs: { id: 'b' }, content: [quoted] };
    expect(judge({ text: { body: { type: 'doc', content: [...body.content, block] } } })).toEqual({
      must: [],
      should: [],
    });
  });

  it('notes what only some sections ask for: a link to a source, and the other language', () => {
    const linked = {
      type: 'text' as const,
      text: 'आदेश',
      marks: [{ type: 'link' as const, attrs: { href: 'https://pib.gov.in' } }],
    };
    const withLink: DraftBody = {
      type: 'doc',
      content: [...body.content, { type: 'paragraph', attrs: { id: 'b' }, content: [linked] }],
    };
    const codes = (text: TranslationText, hasOther: boolean) =>
      readiness(text, 'hi', details, images, { hasOther }).ifAsked.map(({ code }) => code);
    expect(codes(ready, false)).toEqual(['source_link_missing', 'other_language_missing']);
    expect(codes({ ...ready, body: withLink }, false)).toEqual(['other_language_missing']);
    expect(codes({ ...ready, body: withLink }, true)).toEqual([]);
  });

  it('counts lengths as readers do', () => {
    expect(judge({ text: { seoTitle: 'क्षि'.repeat(60) } }).should).toEqual([]);
  });
});
