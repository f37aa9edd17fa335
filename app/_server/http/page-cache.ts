import CachePolicy from 'http-cache-semantics';
import { LRUCache } from 'lru-cache';
import { createHardCompressor, type Harder } from '#app/_server/http/compress-harder.ts';
import type { Encoding } from '#app/_server/http/encodings.ts';
import {
  bytesOf,
  finishPage,
  type FinishedPage,
  formOf,
  type PageForm,
  type RawAnswer,
} from '#app/_server/http/finished-page.ts';
import { SAME_AS_HEADER } from '#app/_server/http/same-as.ts';
import type { Tag } from '#lib/article/tags.ts';

/** The finished reader pages of this process: made once, kept as bytes, forgotten by tag. */
export type PageCache = {
  /** The kept page of this address, if it is still fresh. `address` is a path in its one spelling. */
  find(address: string): FinishedPage | undefined;
  /** The page of this address, made now when it is not kept; many who ask at once wait for one rendering. */
  fetch(address: string): Promise<FinishedPage>;
  /** One form of a page that `find` or `fetch` gave; one made now stays with the page, where that is kept. */
  form(page: FinishedPage, encoding: Encoding): Promise<PageForm>;
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
  /** The brotli of a file whose address changes with its content, where the build has made it. */
  madeAhead?(plain: Buffer): Promise<Buffer | undefined>;
  /** Names and values, flat, that every page carries. */
  always?: readonly string[];
  /** When a page is worth the best compression. */
  harder?: Harder;
  /** Whether kept pages are answered past their time, because nobody can make them anew at the moment. Purged ones never. */
  mayBeStale?: () => boolean;
  /** Milliseconds since 1970. */
  now?: () => number;
};

type Kept = {
  page: FinishedPage;
  tags: readonly Tag[];
  keptAt: number;
  freshUntil: number;
  forGood: boolean;
  readers: number;
};
type Run = { page: Promise<FinishedPage>; purged: Set<Tag>; anyPurge: boolean; outdated: boolean };

// Refusals and redirections have addresses without end; they may push out each other, never the stories.
const SHARE_OF_OTHERS = 1 / 16;
const OTHERS_AT_MOST_MS = 60_000;
// Bookkeeping of an entry beside its bytes.
const ENTRY_BYTES = 2_000;
// Next adds these to every answer; they name headers that the inner request never carries.
const HARMLESS_VARY =
  /^(rsc|next-router-state-tree|next-router-prefetch|next-router-segment-prefetch|next-url|accept-encoding)$/;

/** Makes an empty page cache. @see RFC 9111, kept by http-cache-semantics; what a shared cache may keep it decides. */
export function createPageCache({
  maxBytes,
  render,
  madeAhead,
  always = [],
  harder,
  mayBeStale = () => false,
  now = Date.now,
}: Options): PageCache {
  const byTag = new Map<Tag, Set<string>>();
  const untagged = new Set<string>();
  const running = new Set<Run>();
  const joinable = new Map<string, Run>();
  // By object: a form that was made for one page is never weighed with a newer one at the same address.
  const addressOf = new WeakMap<FinishedPage, string>();
  const make = (bytes: number) =>
    new LRUCache<string, Kept>({
      maxSize: Math.max(1, Math.floor(bytes)),
      sizeCalculation: ({ page }, address) => bytesOf(page) + address.length * 2 + ENTRY_BYTES,
      dispose: (kept, address) => unindex(address, kept),
    });
  const pages = make(maxBytes * (1 - SHARE_OF_OTHERS));
  const others = make(maxBytes * SHARE_OF_OTHERS);
  const compressor = createHardCompressor({
    harder,
    standsSince: (page) => keptAs(page)?.keptAt,
    isBusy: () => running.size > 0,
    changed: weighAgain,
    now,
  });

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
    if (kept.freshUntil > now() || mayBeStale()) {
      kept.readers += 1;
      compressor.wasRead(kept.page, kept.readers);
      return kept.page;
    }
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
    addressOf.set(kept.page, address);
    if (kept.tags.length === 0 && !kept.forGood) untagged.add(address);
    for (const tag of kept.tags) {
      const addresses = byTag.get(tag);
      if (addresses) addresses.add(address);
      else byTag.set(tag, new Set([address]));
    }
  }

  function keptAs(page: FinishedPage): Kept | undefined {
    const address = addressOf.get(page);
    const kept = address === undefined ? undefined : (pages.peek(address) ?? others.peek(address));
    return kept?.page === page ? kept : undefined;
  }

  function weighAgain(page: FinishedPage): void {
    const kept = keptAs(page);
    // Another object: lru-cache weighs nothing that it believes to be unchanged.
    if (kept) keep(addressOf.get(page) ?? '', { ...kept });
  }

  async function form(page: FinishedPage, encoding: Encoding): Promise<PageForm> {
    const there = page.forms[encoding];
    if (there) return there;
    // Of all who wait for it together one weighs it.
    const isFirst = page.making[encoding] === undefined;
    const made = await formOf(page, encoding);
    if (isFirst && page.forms[encoding]) weighAgain(page);
    return made;
  }

  async function run(address: string, self: Omit<Run, 'page'>): Promise<FinishedPage> {
    const answer = await render(address);
    // There are addresses without end where the same thing stands; it is made and kept once, under one of them.
    const other = header(answer, SAME_AS_HEADER);
    if (other !== '' && other !== address) return fetch(other);
    const tags = tagsOf(answer);
    const freshMs = maxBytes > 0 ? freshnessMs(answer) : 0;
    const forGood = /immutable/.test(header(answer, 'cache-control'));
    const ahead = forGood ? await madeAhead?.(answer.body) : undefined;
    const page = await finishPage(answer, {
      cacheControl: outwardCacheControl(answer),
      always,
      keep: freshMs > 0,
      ahead,
    });
    if (freshMs <= 0) return page;
    const keptAt = now();
    const freshUntil = keptAt + (page.status === 200 ? freshMs : Math.min(freshMs, OTHERS_AT_MOST_MS));
    const kept = { page, tags, keptAt, freshUntil, forGood, readers: 0 };
    if (!isStale(self, kept)) keep(address, kept);
    return page;
  }

  function isStale({ purged, anyPurge, outdated }: Omit<Run, 'page'>, { tags, forGood }: Kept): boolean {
    if (outdated) return true;
    if (tags.length === 0) return anyPurge && !forGood;
    return tags.some((tag) => purged.has(tag));
  }

  function fetch(address: string): Promise<FinishedPage> {
    const found = find(address);
    if (found) return Promise.resolve(found);
    if (maxBytes === 0) return run(address, newMarks());
    const joined = joinable.get(address);
    if (joined) return joined.page;
    const marks = newMarks();
    const self: Run = Object.assign(marks, { page: start() });
    async function start(): Promise<FinishedPage> {
      try {
        return await run(address, marks);
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
    form,
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
