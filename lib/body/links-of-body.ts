import { mapRuns } from '#lib/body/map-runs.ts';
import type { DraftBody } from '#lib/body/nodes.ts';
import type { Locale } from '#lib/locale.ts';

/** The story that an address of ours in `locale` leads to (lib/article/address.ts); undefined for any other address. */
function storyOfLink(href: string, locale: Locale): number | undefined {
  const [, id] = new RegExp(`^/${locale}/[^/?#]+/(?:[^/?#]*-)?(\\d{1,15})$`).exec(href) ?? [];
  return id === undefined ? undefined : Number(id);
}

/** Whether any words of the running text lead anywhere. */
export function hasLink(body: DraftBody): boolean {
  let found = false;
  mapRuns(body, (run) => {
    found ||= run.marks?.some(({ type }) => type === 'link') === true;
    return run;
  });
  return found;
}

/** The stories of ours that links in the running text lead to in `locale`, each once. */
export function storiesLinked(body: DraftBody, locale: Locale): number[] {
  const found = new Set<number>();
  relink(body, locale, (articleId) => void found.add(articleId));
  return [...found];
}

/** `body` with each link to a story of ours in `locale` leading where `address` says; where that is undefined it stays. */
export function relink(
  body: DraftBody,
  locale: Locale,
  address: (articleId: number) => string | undefined | void,
): DraftBody {
  return mapRuns(body, (run) => ({
    ...run,
    ...(run.marks && {
      marks: run.marks.map((mark) => {
        const articleId = mark.type === 'link' ? storyOfLink(mark.attrs.href, locale) : undefined;
        const href = articleId === undefined ? undefined : address(articleId);
        return mark.type === 'link' && href ? { ...mark, attrs: { ...mark.attrs, href } } : mark;
      }),
    }),
  }));
}
