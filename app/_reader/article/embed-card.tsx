import { translator } from '#app/_reader/page/translator.ts';
import { Words } from '#app/_reader/page/words.tsx';
import type { EmbedProvider } from '#lib/body/address/embed-address.ts';
import { safeHref } from '#lib/body/address/safe-href.ts';
import type { EmbedNode } from '#lib/body/nodes.ts';
import type { Locale } from '#lib/locale.ts';

type Kind = 'video' | 'post' | 'map' | 'chart';

const KINDS: Record<EmbedProvider, Kind> = {
  youtube: 'video',
  x: 'post',
  instagram: 'post',
  facebook: 'post',
  map: 'map',
  chart: 'chart',
};

const DRAWINGS: Record<Kind, string> = {
  video: 'M3 5h18v14H3zm7 3.5v7l6-3.5z',
  post: 'M4 4h16v12h-8l-5 4v-4H4z',
  map: 'M12 2a7 7 0 0 1 7 7c0 5-7 13-7 13S5 14 5 9a7 7 0 0 1 7-7zm0 4.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z',
  chart: 'M4 12h4v8H4zm6-8h4v16h-4zm6 5h4v11h-4z',
};

/** A video, post, map or chart elsewhere as a card that leads there: nothing is asked of the provider before the reader follows it. */
export function EmbedCard({ embed, locale }: { embed: EmbedNode['attrs']; locale: Locale }) {
  const t = translator(locale);
  const href = safeHref(embed.url);
  const { provider } = embed;
  const kind = KINDS[provider];
  const title = embed.title || t(`Embed.untitled.${kind}`);
  if (href === undefined) return null;
  return (
    <div className="embed" data-quiet="">
      <a href={href} rel="noopener noreferrer nofollow" title={t('Embed.note')}>
        <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
          <path d={DRAWINGS[kind]} fillRule="evenodd" />
        </svg>
        <span>
          <strong>
            <Words text={title} locale={locale} />
          </strong>
          <span className="provider">{t(`Embed.${provider}`)}</span>
        </span>
      </a>
    </div>
  );
}
