/** What the paper says of itself, each at an address of its own: `/en/about`. No section may be called so. */
export const INFORMATION_PAGES = [
  'about',
  'editors',
  'standards',
  'corrections',
  'contact',
  'privacy',
  'grievance',
] as const;

/** One of {@link INFORMATION_PAGES}. */
export type InformationPage = (typeof INFORMATION_PAGES)[number];
