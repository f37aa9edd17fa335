import { browserName } from '#lib/people/device-of.ts';

/** What asks for a page before a person does, to show a preview of it or to look for it, by a word of its User-Agent. */
const ROBOTS: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\bWhatsApp\b/i, 'WhatsApp'],
  [/\bTelegramBot\b/i, 'Telegram'],
  [/\b(?:facebookexternalhit|Facebot|meta-externalagent)\b/i, 'Facebook'],
  [/\bTwitterbot\b/i, 'X'],
  [/\bSlack(?:bot|-ImgProxy)\b/i, 'Slack'],
  [/\bSkypeUriPreview\b/i, 'Teams'],
  [/\bLinkedInBot\b/i, 'LinkedIn'],
  [/\bGooglebot\b/i, 'Google'],
  [/\bbingbot\b/i, 'Bing'],
];
const ANY_ROBOT = /bot\b|crawl|spider|preview|curl\/|wget\/|python|okhttp|Go-http-client/i;

/** What opened a link: a browser by name, or what fetches pages for previews, by its own name where it is known ('' where not). */
export type Visitor = { kind: 'browser' | 'robot'; name: string };

/** Reads a User-Agent header coarsely: `Chrome 156, Android` as a browser, `WhatsApp` as a robot. */
export function visitorOf(userAgent: string | null): Visitor {
  const agent = (userAgent ?? '').slice(0, 500);
  const known = ROBOTS.find(([pattern]) => pattern.test(agent))?.[1];
  if (known !== undefined) return { kind: 'robot', name: known };
  if (ANY_ROBOT.test(agent)) return { kind: 'robot', name: '' };
  return { kind: 'browser', name: browserName(agent) ?? '' };
}

/** A visitor as it is stored: `browser Chrome 156, Android`, `robot WhatsApp`. Read again by {@link readDevice}. */
export function deviceName({ kind, name }: Visitor): string {
  return `${kind} ${name}`.trim();
}

/** What {@link deviceName} stored. */
export function readDevice(stored: string): Visitor {
  const [kind = '', ...name] = stored.split(' ');
  return { kind: kind === 'robot' ? 'robot' : 'browser', name: name.join(' ') };
}

/**
 * The network of an address, so that what is kept of a visitor is not the visitor: the first three bytes of IPv4
 * (`203.0.113.0/24`), the first three groups of IPv6 (`2001:db8:1::/48`); '' for what is no address.
 */
export function shortAddress(address: string | null): string {
  const plain = (address ?? '').replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(plain)) return `${plain.split('.').slice(0, 3).join('.')}.0/24`;
  if (!/^[\da-f.]*(?::[\da-f.]*){2,7}$/i.test(plain)) return '';
  const [head = '', tail] = plain.toLowerCase().split('::');
  const groups = head.split(':').filter((group) => group !== '');
  const first = tail === undefined ? groups : [...groups, '0', '0', '0'];
  return `${first
    .slice(0, 3)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/48`;
}
