import { MantineProvider } from '@mantine/core';
import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { vi } from 'vitest';
import { MESSAGES } from '#app/_i18n/messages.ts';
import { viewOf } from '#app/_newsroom/editor/store/testing-editor-store.ts';
import type { TranslationView } from '#app/_newsroom/editor/store/translation-view.ts';
import { SAMPLE_BODY } from '#app/_newsroom/editor/schema/testing-sample-body.ts';
import { emptyText } from '#lib/article/text.ts';
import type { Locale } from '#lib/locale.ts';

/** A save as the server would get it. */
export type SentSave = {
  address: string;
  input: { version: number; changes: { fields: { headline?: { to: string } } } };
};

/** Gives jsdom what a browser has and it has not, and a server that takes every save; answers what is sent. */
export function stubBrowser(): SentSave[] {
  const saves: SentSave[] = [];
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal('fetch', async (address: string, { body }: { body: string }) => {
    const input = JSON.parse(body) as SentSave['input'];
    // What tells who writes where is no save.
    if (address.endsWith('/draft')) saves.push({ address, input });
    const value = {
      version: input.version + 1,
      savedAt: '2026-11-28T06:00:00.000Z',
      slugTaken: false,
      fingerprint: '',
    };
    return new Response(JSON.stringify({ ok: true, value }), { headers: { 'Content-Type': 'application/json' } });
  });
  const deaf = { addEventListener: () => undefined, removeEventListener: () => undefined };
  vi.stubGlobal('matchMedia', (media: string) => ({ matches: false, media, ...deaf }));
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  Object.assign(navigator, { sendBeacon: () => true });
  Object.assign(document, { fonts: deaf });
  return saves;
}

/** A story with one of every block and mark. Both languages hold the very same blocks, as after a start from a copy. */
export function testView(language: Locale, change: Partial<TranslationView> = {}): TranslationView {
  return viewOf(language, {
    text: { ...emptyText(SAMPLE_BODY), headline: language === 'en' ? 'Budget' : 'बजट' },
    details: { sectionId: 1, agencyId: null, contributorIds: [], topicIds: [], leadImageId: 3 },
    ...change,
  });
}

/** What stands round every newsroom page. */
export function Frame({ children }: { children: ReactNode }) {
  return (
    <NextIntlClientProvider locale="en" messages={MESSAGES.en} timeZone="Asia/Kolkata">
      <MantineProvider>{children}</MantineProvider>
    </NextIntlClientProvider>
  );
}
