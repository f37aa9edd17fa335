/**
 * What Playwright tells Chromium to leave out. A second list on the command line takes the place of the first, so that its
 * own stands here once more; browser-arguments.test.ts compares it with Playwright's.
 */
export const LEFT_OUT_BY_PLAYWRIGHT = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
] as const;

/** The suggestions below the address bar, two pages of their own in every window: they took as long as the page tested. */
const LEFT_OUT = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'];

/**
 * How far ahead of the view lazy pictures are fetched, in CSS pixels, as Chromium does it on a line of the speed of 4G. The
 * Chromium without windows knows no line, and would fetch as far ahead as on the slowest.
 */
const LAZY_MARGIN = 1_250;
/** What Playwright sets where no window is shown: a mouse. Of two such lists the later one counts alone. */
export const SET_BY_PLAYWRIGHT =
  'primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4';
const LAZY_SETTINGS = ['Unknown', 'Offline', 'Slow2G', '2G', '3G', '4G'].map(
  (line) => `lazyLoadingImageMarginPx${line}=${LAZY_MARGIN}`,
);

/** What a Chromium that tests drive is started with, beside what Playwright gives it. */
export const BROWSER_ARGUMENTS = [
  `--disable-features=${[...LEFT_OUT_BY_PLAYWRIGHT, ...LEFT_OUT].join(',')}`,
  `--blink-settings=${[SET_BY_PLAYWRIGHT, ...LAZY_SETTINGS].join(',')}`,
];
