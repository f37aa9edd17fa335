import CachePolicy from 'http-cache-semantics';
import { LRUCache } from 'lru-cache';
import { finishPage, type FinishedPage, type RawAnswer } from '#app/_server/http/finished-page.ts';
import type { Tag } from '#lib/article/tags.ts';

/** The finished reader pages of this process: made once, kept as bytes, forgotten by tag. */
export type PageCache = {
  /** The kept page of this address, if it is still fresh. `address` is a path in its one spelling. */
  find(address: string): FinishedPage | undefined;
  /** The page of this address, made now when it is not kept; many who ask at once wait for one rendering. */
  fetch(address: string): Promise<FinishedPage>;
  /** Forgets every page made from one of `tags`, and keeps nothing that is being made from the state before. */
  purge(tags: readonly Tag[]): void;
  /** Forgets every page, and keeps nothing that is being made now. */
  forgetAll(): void;
  /** How many pages are kept, and the bytes they take. */
  size(): { pages: number; bytes: number };
};

type Options = {
  /** Most bytes kept; 0 keeps nothing and makes every page anew. */
  maxBytes: number;
  /** Makes the answer of an address, without cookie or any other trace of who asks. */
  render(address: string): Promise<RawAnswer>;
  /** Names and values, flat, that every page carries. */
  always?: readonly string[];
  /** Whether kept pages are answered past their time, because nobody can make them anew at the moment. Purged ones never. */
  mayBeStale?: () => boolean;
  /** Milliseconds since 1970. */
  now?: () => number;
};

type Kept = { page: FinishedPage; tags: readonly Tag[]; freshUntil: number; forGood: boolean };
type Run = { page: Promise<FinishedPage>; purged: Set<Tag>; anyPurge: boolean; outdated: boolean };

// Refusals and redirections have addresses without end; they may push out each other, never the stories.
const SHARE_OF_OTHERS = 1 / 16;
const OTHERS_AT_MOST_MS = 60_000;
// Bookkeeping of an entry beside its bytes.
const ENTRY_BYTES = 500;
// Next adds these to every answer; they name headers that the inner request never carries.
const HARMLESS_VARY =
  /^(rsc|next-router-state-tree|next-router-prefetch|next-router-segment-prefetch|next-url|accept-encoding)$/;

/** Makes an empty page cache. @see RFC 9111, kept by http-cache-semantics; what a shared cache may keep it decides. */
export function createPageCache({
  maxBytes,
  render,
  always = [],
  mayBeStale = () => false,
  now = Date.now,
}: Options): PageCache {
  const byTag = new Map<Tag, Set<string>>();
  const untagged = new Set<string>();
  const running = new Set<Run>();
  const joinable = new Map<string, Run>();
  const make = (bytes: number) =>
    new LRUCache<string, Kept>({
      maxSize: Math.max(1, Math.floor(bytes)),
      sizeCalculation: ({ page }, address) => page.bytes() + address.length * 2 + ENTRY_BYTES,
      dispose: (kept, address) => unindex(address, kept),
    });
  const pages = make(maxBytes * (1 - SHARE_OF_OTHERS));
  const others = make(maxBytes * SHARE_OF_OTHERS);

  function unindex(address: string, { tags }: Kept): void {
    untagged.delete(address);
    for (const tag of tags) {
      const addresses = byTag.get(tag);
      addresses?.delete(address);
      if (addresses?.size === 0) byTag.delete(tag);
    }
  }

  function find(address: string): FinishedPage | undefined {
    const kept = pages.get(address) ?? others.get(address);
    if (kept === undefined) return undefined;
    if (kept.freshUntil > now() || mayBeStale()) return kept.page;
    forget(address);
    return undefined;
  }

  function forget(address: string): void {
    pages.delete(address);
    others.delete(address);
  }

  function keep(address: string, kept: Kept): void {
    forget(address);
    // Set first: when it does not fit, lru-cache disposes of nothing, and the index must not remember it.
    const store = kept.page.status === 200 ? pages : others;
    store.set(address, kept);
    if (!store.has(address)) return;
    if (kept.tags.length === 0 && !kept.forGood) untagged.add(address);
    for (const tag of kept.tags) {
      const addresses = byTag.get(tag);
      if (addresses) addresses.add(address);
      else byTag.set(tag, new Set([address]));
    }
  }

  async function run(
    address: string,
    self: Omit<Run, 'page'>,
  ): Promise<{ page: FinishedPage; kept: Kept | undefined }> {
    const answer = await render(address);
    const tags = tagsOf(answer);
    const freshMs = maxBytes > 0 ? freshnessMs(answer) : 0;
    const page = await finishPage(answer, outwardCacheControl(answer), always);
    const forGood = /immutable/.test(header(answer, 'cache-control'));
    if (freshMs <= 0) return { page, kept: undefined };
    const freshUntil = now() + (page.status === 200 ? freshMs : Math.min(freshMs, OTHERS_AT_MOST_MS));
    // Kept before brotli is ready, so that the next reader need not wait; it is weighed again when it is.
    const kept = { page, tags, freshUntil, forGood };
    if (isStale(self, kept)) return { page, kept: undefined };
    keep(address, kept);
    return { page, kept };
  }

  function isStale({ purged, anyPurge, outdated }: Omit<Run, 'page'>, { tags, forGood }: Kept): boolean {
    if (outdated) return true;
    if (tags.length === 0) return anyPurge && !forGood;
    return tags.some((tag) => purged.has(tag));
  }

  async function complete(address: string, kept: Kept): Promise<void> {
    await kept.page.complete();
    const store = kept.page.status === 200 ? pages : others;
    if (store.peek(address) === kept) keep(address, kept);
  }

  function fetch(address: string): Promise<FinishedPage> {
    const found = find(address);
    if (found) return Promise.resolve(found);
    if (maxBytes === 0) return run(address, newMarks()).then(({ page }) => page);
    const joined = joinable.get(address);
    if (joined) return joined.page;
    const marks = newMarks();
    const self: Run = Object.assign(marks, { page: start() });
    async function start(): Promise<FinishedPage> {
      try {
        const { page, kept } = await run(address, marks);
        if (kept) void complete(address, kept).catch(() => forget(address));
        return page;
      } finally {
        running.delete(self);
        if (joinable.get(address) === self) joinable.delete(address);
      }
    }
    running.add(self);
    joinable.set(address, self);
    return self.page;
  }

  function purge(tags: readonly Tag[]): void {
    if (tags.length === 0) return;
    for (const one of running) {
      one.anyPurge = true;
      for (const tag of tags) one.purged.add(tag);
    }
    // Whoever asks from now on must see the new state: nobody joins a rendering that may have read the old one.
    joinable.clear();
    for (const tag of tags) for (const address of [...(byTag.get(tag) ?? [])]) forget(address);
    for (const address of [...untagged]) forget(address);
  }

  function forgetAll(): void {
    for (const one of running) one.outdated = true;
    joinable.clear();
    pages.clear();
    others.clear();
  }

  return {
    find,
    fetch,
    purge,
    forgetAll,
    size: () => ({ pages: pages.size + others.size, bytes: pages.calculatedSize + others.calculatedSize }),
  };
}

function newMarks(): Omit<Run, 'page'> {
  return { purged: new Set(), anyPurge: false, outdated: false };
}

/** How long a shared cache may keep this answer without asking, in ms; 0 when it may not. */
function freshnessMs(answer: RawAnswer): number {
  if (answer.headers['set-cookie'] !== undefined || answer.status >= 500) return 0;
  const varied = header(answer, 'vary')
    .split(',')
    .map((name) => name.trim().toLowerCase());
  if (varied.some((name) => name !== '' && !HARMLESS_VARY.test(name))) return 0;
  const headers = Object.fromEntries(Object.entries(answer.headers).filter(([name]) => name !== 'vary'));
  const policy = new CachePolicy(
    { method: 'GET', url: '/', headers: {} },
    { status: answer.status, headers },
    { shared: true },
  );
  return policy.storable() ? policy.timeToLive() : 0;
}

/** What browsers and caches beyond us are told: ask again each time, unless the address changes with the content. */
function outwardCacheControl(answer: RawAnswer): string {
  const inner = header(answer, 'cache-control');
  if (/immutable/.test(inner)) return inner;
  if (inner === '' || /no-store|private/.test(inner)) return 'private, no-store';
  return 'public, max-age=0, must-revalidate';
}

function tagsOf(answer: RawAnswer): Tag[] {
  // The header is our own application's, written from tags.
  return header(answer, 'cache-tag')
    .split(',')
    .flatMap((tag) => (tag.trim() === '' ? [] : [tag.trim() as Tag]));
}

function header(answer: RawAnswer, name: string): string {
  const value = answer.headers[name];
  return Array.isArray(value) ? value.join(', ') : (value ?? '');
}
