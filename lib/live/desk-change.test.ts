import { expect, it } from 'vitest';
import type { Event } from '#lib/events/events.ts';
import { concernsAccounts, deskChange } from '#lib/live/desk-change.ts';

const SECRET = 'कोई न पढ़े';
const ofText = { articleId: 7, locale: 'hi' as const, revisionId: 3, version: 2, headline: SECRET };
const change = (...events: Event[]) => ({ at: '2026-02-15T05:52:00.000Z', byId: 'meera', events });

it.each<[string, Event, object | undefined]>([
  [
    'a save',
    {
      kind: 'translation.edit',
      subject: 'translation',
      id: 70,
      detail: { ...ofText, fields: ['headline'], changed: { headline: { from: SECRET, to: SECRET } } },
    },
    { kind: 'translation.edit', articleId: 7, locale: 'hi', version: 2, isRenamed: true },
  ],
  [
    'a save of the body',
    {
      kind: 'translation.edit',
      subject: 'translation',
      id: 70,
      detail: { ...ofText, fields: ['body'], changed: {} },
    },
    { kind: 'translation.edit', articleId: 7, locale: 'hi', version: 2 },
  ],
  [
    'a withdrawal',
    {
      kind: 'translation.withdraw',
      subject: 'translation',
      id: 70,
      detail: { ...ofText, notice: SECRET, reason: SECRET },
    },
    { kind: 'translation.withdraw', articleId: 7, locale: 'hi', version: 2 },
  ],
  [
    'a new story',
    { kind: 'story.create', subject: 'article', id: 7, detail: { locale: 'en', headline: SECRET } },
    { kind: 'story.create', articleId: 7, locale: 'en' },
  ],
  [
    'the details',
    { kind: 'story.details', subject: 'article', id: 7, detail: { version: 2, changed: {} } },
    { kind: 'story.details', articleId: 7, locale: null, version: 2 },
  ],
  [
    'a hold that was taken over',
    {
      kind: 'hold.take_over',
      subject: 'article',
      id: 7,
      detail: { part: 'text:hi', fromId: 'ravi', since: '2026-02-15T05:50:00.000Z' },
    },
    { kind: 'hold.take_over', articleId: 7, locale: null },
  ],
  [
    'a comment',
    { kind: 'comment.start', subject: 'comment_thread', id: 5, detail: { articleId: 7, locale: 'hi', commentId: 9 } },
    { kind: 'comment.start', articleId: 7, locale: 'hi' },
  ],
  ['a person', { kind: 'person.deactivate', subject: 'user', id: 'x', detail: null }, undefined],
  [
    'a picture',
    { kind: 'image.delete', subject: 'image', id: 4, detail: { fileName: SECRET, key: SECRET } },
    undefined,
  ],
])('tells of %s which story and language, and no word of it', (_what, event, told) => {
  const heard = deskChange(change(event));
  expect(heard?.events[0]).toEqual(told);
  expect(JSON.stringify(heard ?? null)).not.toContain(SECRET);
});

it('keeps who and when, and the order of what happened together', () => {
  const publish = (locale: 'en' | 'hi'): Event => ({
    kind: 'translation.publish',
    subject: 'translation',
    id: 1,
    detail: { ...ofText, locale, substantive: true, address: '/x', changed: {} },
  });
  expect(deskChange(change(publish('hi'), publish('en')))).toEqual({
    at: '2026-02-15T05:52:00.000Z',
    byId: 'meera',
    events: [
      { kind: 'translation.publish', articleId: 7, locale: 'hi', version: 2 },
      { kind: 'translation.publish', articleId: 7, locale: 'en', version: 2 },
    ],
  });
});

it('knows what may end somebody’s right to look', () => {
  expect(concernsAccounts([{ kind: 'person.deactivate', subject: 'user', id: 'x', detail: null }])).toBe(true);
  expect(
    concernsAccounts([{ kind: 'translation.return', subject: 'translation', id: 1, detail: { ...ofText, note: '' } }]),
  ).toBe(false);
});
