import { translator } from '#app/_reader/page/translator.ts';
import type { Locale } from '#lib/locale.ts';

const ICONS = {
  whatsapp:
    'M12 3a9 9 0 0 0-7.7 13.6L3 21l4.5-1.2A9 9 0 1 0 12 3zM9 7.5c.4 0 .7.1.9.6l.6 1.5-.8 1.1a7 7 0 0 0 3.5 3.4l1.1-1 1.7.9c.3.2.4.5.3.9-.3 1.2-1.6 1.7-2.7 1.5-3.3-.6-6.2-3.5-6.7-6.5C6.8 8.5 7.8 7.5 9 7.5z',
  x: 'M4 4h5l3.8 5.2L17.3 4H20l-6 6.9L20.5 20h-5l-4.2-5.8L6.3 20H3.5l6.6-7.4zm3.2 1.6L16.3 18.4h1.4L8.6 5.6z',
  mail: 'M3 5.5h18v13H3zm2.2 1.6L12 12.3l6.8-5.2zM4.6 8.7v8.2h14.8V8.7L12 14.3z',
  copy: 'M10.6 13.4a4 4 0 0 1 0-5.7l3-3a4 4 0 0 1 5.7 5.7l-1.7 1.7-1.2-1.2 1.7-1.7a2.3 2.3 0 0 0-3.3-3.3l-3 3a2.3 2.3 0 0 0 0 3.3zM13.4 10.6a4 4 0 0 1 0 5.7l-3 3a4 4 0 0 1-5.7-5.7l1.7-1.7 1.2 1.2-1.7 1.7a2.3 2.3 0 0 0 3.3 3.3l3-3a2.3 2.3 0 0 0 0-3.3z',
  sheet: 'M12 2l5 5-1.3 1.3-2.8-2.8V15h-1.8V5.5L8.3 8.3 7 7zM5 10h3v1.8H6.8v8.4h10.4v-8.4H16V10h3v12H5z',
} as const;

/**
 * Plain links that pass a story on: WhatsApp, X, mail, and the page's own address to copy. `url` is absolute. The script
 * shows a button for the phone's own sheet where there is one, and copies instead of following the last link. Each says in
 * words what it does; where a page is narrow the words stand alone.
 */
export function ShareLinks({ url, title, locale }: { url: string; title: string; locale: Locale }) {
  const t = translator(locale);
  const [link, words, both] = [url, title, `${title} ${url}`].map(encodeURIComponent);
  const links = [
    { name: 'whatsapp', href: `https://wa.me/?text=${both}` },
    { name: 'x', href: `https://x.com/intent/post?text=${words}&url=${link}` },
    { name: 'mail', href: `mailto:?subject=${words}&body=${link}` },
  ] as const;
  return (
    <nav className="share" aria-label={t('Share.label')} data-share="" data-url={url}>
      <button type="button" hidden>
        <Icon name="sheet" />
        {t('Share.share')}
      </button>
      {links.map(({ name, href }) => (
        <a key={name} className={name} href={href} rel="noopener noreferrer nofollow">
          <Icon name={name} />
          {t(`Share.${name}`)}
        </a>
      ))}
      <a className="copy" href={url} data-copied={t('Share.copied')}>
        <Icon name="copy" />
        {t('Share.copy')}
      </a>
    </nav>
  );
}

function Icon({ name }: { name: keyof typeof ICONS }) {
  return (
    <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
      <path d={ICONS[name]} fillRule="evenodd" />
    </svg>
  );
}
