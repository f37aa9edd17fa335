import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { MESSAGES } from '#app/_i18n/messages.ts';
import { messageKey } from '#app/_newsroom/deeds/use-deed-sentence.ts';
import { EVENT_GROUPS } from '#lib/events/event-kinds.ts';
import { LOCALES } from '#lib/locale.ts';

const KINDS = EVENT_GROUPS.find(([group]) => group === 'story')?.[1] ?? [];
const OF_THE_TEXT = /^translation\./;
const NO_NAME = 'translation.schedule_failed';

describe.each(LOCALES)('what was done with a story in %s', (locale) => {
  const t = createTranslator({ locale, messages: MESSAGES[locale], namespace: 'Deeds' });
  const given = {
    name: 'Meera',
    person: 'Ravi',
    language: 'Tamil',
    day: 'Feb 15 2026',
    time: '6:30 PM',
    words: 'Rain in Pune',
    isForSomebody: 'yes',
    hasMoment: 'yes',
    hasWords: 'yes',
  };
  const say = (key: string, args: Record<string, string>) => t(key as Parameters<typeof t>[0], args);

  it.each(KINDS)('%s is one whole sentence, with the names it needs', (kind) => {
    const key = messageKey(kind);
    for (const yes of ['yes', 'no']) {
      const said = say(key, { ...given, isForSomebody: yes, hasMoment: yes, hasWords: yes });
      expect(said).not.toMatch(/[{}#]|Deeds\.|undefined/);
      expect(said).toMatch(/[.।”]$/);
      if (kind !== NO_NAME) expect(said).toContain('Meera');
      if (OF_THE_TEXT.test(kind)) expect(said).toContain('Tamil');
    }
  });

  it('says for whom and by when a note is, what an embargo was, and whom somebody called', () => {
    for (const word of ['Ravi', 'Feb 15 2026', '6:30 PM', 'Rain in Pune']) {
      expect(say('note_add', given)).toContain(word);
      expect(say('note_add', { ...given, isForSomebody: 'no', hasMoment: 'no' }).includes(word)).toBe(
        word === 'Rain in Pune',
      );
    }
    expect(say('story_embargo', given)).toContain('6:30 PM');
    expect(say('story_lift_embargo', given)).not.toBe(say('story_lift_embargo', { ...given, hasMoment: 'no' }));
    expect(say('comment_mention', given)).toContain('Ravi');
    expect(say('hold_take_over', given)).toContain('Ravi');
  });
});
