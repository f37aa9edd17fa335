import { translator } from '#app/_reader/page/translator.ts';
import { Words } from '#app/_reader/page/words.tsx';
import { safeHref } from '#lib/body/safe-href.ts';
import type { EmbedNode } from '#lib/body/nodes.ts';
import type { Locale } from '#lib/locale.ts';

/** A video or post elsewhere as a card that leads there: nothing is asked of the provider before the reader follows it. */
export function EmbedCard({ embed, locale }: { embed: EmbedNode['attrs']; locale: Locale }) {
  const t = translator(locale);
  const href = safeHref(embed.url);
  const video = embed.provider === 'youtube';
  const title = embed.title || t(video ? 'Embed.untitledVideo' : 'Embed.untitledPost');
  if (href === undefined) return null;
  return (
    <div className="embed" data-quiet="">
      <a href={href} rel="noopener noreferrer nofollow" title={t('Embed.note')}>
        <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
          <path d={video ? 'M3 5h18v14H3zm7 3.5v7l6-3.5z' : 'M4 4h16v12h-8l-5 4v-4H4z'} fillRule="evenodd" />
        </svg>
        <span>
          <strong>
            <Words text={title} locale={locale} />
          </strong>
          <span className="provider">{t(video ? 'Embed.youtube' : 'Embed.x')}</span>
        </span>
      </a>
    </div>
  );
}
