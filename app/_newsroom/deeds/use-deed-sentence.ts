import { useLocale, useTranslations } from 'next-intl';
import type { Deed } from '#db/queries/activity.ts';
import { EVENT_GROUPS } from '#lib/events/event-kinds.ts';
import type { EventKind } from '#lib/events/events.ts';
import { formatDay, formatDeskTime } from '#lib/format.ts';
import { isLocale, type Locale } from '#lib/locale.ts';

type Underscored<K extends string> = K extends `${infer A}.${infer B}` ? `${A}_${B}` : K;

/** The name of a kind's message: a dot would part it in two. */
export function messageKey<K extends EventKind>(kind: K): Underscored<K> {
  return kind.replace('.', '_') as Underscored<K>;
}

/** What happens to stories: each has a sentence of its own. */
const OF_STORIES: ReadonlySet<string> = new Set(EVENT_GROUPS.find(([group]) => group === 'story')?.[1]);

/**
 * Says in one sentence of the interface's language what was done to a story, with the names and moments it needs; undefined for
 * what is done to other things.
 */
export function useDeedSentence(): (deed: Deed) => string | undefined {
  const t = useTranslations('Deeds');
  const languages = useTranslations('Languages');
  const found = useLocale();
  const locale: Locale = isLocale(found) ? found : 'en';
  return (deed) => {
    if (!OF_STORIES.has(deed.kind)) return undefined;
    const at = deed.moment === null ? null : new Date(deed.moment);
    const said = deed.note.trim();
    return t(messageKey(deed.kind) as Parameters<typeof t>[0], {
      name: deed.by?.[locale] ?? t('server'),
      person: deed.whom?.[locale] ?? t('somebody'),
      isForSomebody: deed.whom ? 'yes' : 'no',
      language: deed.story?.locale ? languages(deed.story.locale) : '',
      hasMoment: at ? 'yes' : 'no',
      day: at ? formatDay(at, locale) : '',
      time: at ? formatDeskTime(at, locale) : '',
      hasWords: said === '' ? 'no' : 'yes',
      words: said,
    });
  };
}
