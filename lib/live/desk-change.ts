import type { Event, EventKind } from '#lib/events/events.ts';
import type { Locale } from '#lib/locale.ts';

/**
 * What the desk is told of one event: the story it concerns, and the language where it concerns one alone, with the
 * version of its text after it (of the shared details, where it changed these). `isRenamed`: lists show another headline.
 */
export type DeskEvent = {
  kind: EventKind;
  articleId: number;
  locale: Locale | null;
  version?: number;
  isRenamed?: true;
};

/** What the desk is told of one change. `at` is ISO 8601 in UTC, `byId` the person (null: the machine). No word of a text. */
type DeskChange = { at: string; byId: string | null; events: DeskEvent[] };

/** What the desk hears of a change: undefined when it is about no story. */
export function deskChange({
  at,
  byId,
  events,
}: {
  at: string;
  byId: string | null;
  events: readonly Event[];
}): DeskChange | undefined {
  const told = events.flatMap((event) => deskEvent(event) ?? []);
  return told.length > 0 ? { at, byId, events: told } : undefined;
}

// Field by field, never by leaving out: a detail that is added to an event is not told by that.
function deskEvent(event: Event): DeskEvent | undefined {
  const { kind } = event;
  if (event.subject === 'translation') {
    const { articleId, locale } = event.detail;
    const isRenamed = event.kind === 'translation.edit' && event.detail.changed.headline !== undefined;
    return {
      ...{ kind, articleId, locale },
      ...('version' in event.detail && { version: event.detail.version }),
      ...(isRenamed && { isRenamed }),
    };
  }
  if (event.subject === 'comment_thread') {
    const { articleId, locale } = event.detail;
    return { kind, articleId, locale };
  }
  if (event.kind === 'story.details')
    return { kind, articleId: Number(event.id), locale: null, version: event.detail.version };
  if (event.subject === 'asked_name') return { kind, articleId: event.detail.articleId, locale: null };
  if (event.subject !== 'article') return undefined;
  return { kind, articleId: Number(event.id), locale: event.kind === 'story.create' ? event.detail.locale : null };
}

/** Whether somebody may have lost what they may see: whoever holds a connection open has to be looked at again. */
export function concernsAccounts(events: readonly Event[]): boolean {
  return events.some(({ subject, kind }) => subject === 'user' && !kind.startsWith('person.sign_in'));
}
