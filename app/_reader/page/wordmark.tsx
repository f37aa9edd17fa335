import { NAME_PATHS } from '#app/_reader/page/wordmark-paths.ts';
import { LOCALES, type Locale } from '#lib/locale.ts';

const GAP = 26;
const BRIDGE = 118;

/**
 * The paper's name in both scripts, equal, with a bridge between them whose deck lies where Devanagari hangs its letters
 * from. The name of the page's language comes first. A drawing alone: the words stand in PaperName beside it.
 */
export function Wordmark({ locale }: { locale: Locale }) {
  const [first, second] = [locale, ...LOCALES.filter((one) => one !== locale)] as [Locale, Locale];
  const bridgeAt = NAME_PATHS[first].width + GAP;
  const secondAt = bridgeAt + BRIDGE + GAP;
  const width = secondAt + NAME_PATHS[second].width;
  return (
    <svg
      className="wordmark"
      viewBox={`0 0 ${width} 130`}
      width={width}
      height="130"
      aria-hidden="true"
      focusable="false"
    >
      <path d={NAME_PATHS[first].path} />
      <g className="bridge" transform={`translate(${bridgeAt} 36)`}>
        <path d="M0 0h118v9H0zM4 9h9v52H4zM54 9h9v52h-9zM105 9h9v52h-9z" />
        <path d="M13 61V45a20.5 20.5 0 0 1 41 0v16h-6V45a14.5 14.5 0 0 0-29 0v16zM63 61V45a21 21 0 0 1 42 0v16h-6V45a15 15 0 0 0-30 0v16z" />
        <path d="M0 68h118v4H0z" />
      </g>
      <path transform={`translate(${secondAt})`} d={NAME_PATHS[second].path} />
    </svg>
  );
}
