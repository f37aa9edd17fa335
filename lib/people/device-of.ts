const BROWSERS: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\bEdg(?:A|iOS)?\/(\d+)/, 'Edge'],
  [/\bOPR\/(\d+)/, 'Opera'],
  [/\bSamsungBrowser\/(\d+)/, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\/(\d+)/, 'Firefox'],
  [/\b(?:Chrome|CriOS|HeadlessChrome)\/(\d+)/, 'Chrome'],
  [/\bVersion\/(\d+)[\d.]* (?:Mobile\/\w+ )?Safari\//, 'Safari'],
];

const DEVICES = [
  [/\biPhone\b/, 'iphone'],
  [/\biPad\b/, 'ipad'],
  // Android asks browsers on phones to say «Mobile», and those on tablets not to.
  [/\bAndroid\b.*\bMobile\b/, 'androidPhone'],
  [/\bAndroid\b/, 'androidTablet'],
  [/\bWindows\b/, 'windows'],
  [/\bMac OS X\b/, 'mac'],
  [/\bCrOS\b/, 'chromebook'],
  [/\bLinux\b/, 'linux'],
] as const satisfies readonly (readonly [pattern: RegExp, device: string])[];

/** A kind of device that people tell apart by its name; the words are in messages (`Account.devices`). */
export type Device = (typeof DEVICES)[number][1];

/**
 * The browser and the device of a User-Agent header, as their owner knows them: `Chrome 156` and a phone. Null for what it
 * does not say; a browser may say anything, so it is for recognising one's own sessions and for nothing else. An iPad that
 * asks for pages as a Mac does is a Mac.
 */
export function deviceOf(userAgent: string | null): { browser: string | null; device: Device | null } {
  const agent = (userAgent ?? '').slice(0, 500);
  const device = DEVICES.find(([pattern]) => pattern.test(agent))?.[1] ?? null;
  for (const [pattern, name] of BROWSERS) {
    const version = pattern.exec(agent)?.[1];
    if (version !== undefined) return { browser: `${name} ${version}`, device };
  }
  return { browser: null, device };
}

const SYSTEMS: Record<Device, string> = {
  iphone: 'iOS',
  ipad: 'iOS',
  androidPhone: 'Android',
  androidTablet: 'Android',
  windows: 'Windows',
  mac: 'macOS',
  chromebook: 'ChromeOS',
  linux: 'Linux',
};

/** The same coarsely and in names that are alike in every language: `Chrome 156, Android`; undefined where nothing is known. */
export function browserName(userAgent: string | null): string | undefined {
  const { browser, device } = deviceOf(userAgent);
  const system = device ? SYSTEMS[device] : undefined;
  return [browser, system].filter((one) => one !== null && one !== undefined).join(', ') || undefined;
}
