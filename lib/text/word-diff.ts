/** A run of text that both sides share, or that only one has. */
export type DiffRun = { kind: 'same' | 'only_old' | 'only_new'; text: string };

// Words as Unicode parts them, in any script: a conjunct, a matra, a number with its commas and an emoji stay whole.
const WORDS = new Intl.Segmenter('hi', { granularity: 'word' });
const tokens = (text: string): string[] => Array.from(WORDS.segment(text), ({ segment }) => segment);

// Two texts with this little in common are better shown whole than as confetti; it also bounds the work.
const MOST_EDITS = 1_200;

/**
 * What changed between two texts, word by word, in any script (shortest edit script); with more than `mostEdits` words taken
 * out and put in, what differs is one run of each. No run begins or ends inside a word or a letter.
 * @see Myers 1986, doi:10.1007/BF01840446 and, for words, Unicode UAX 29
 */
export function diffWords(oldText: string, newText: string, mostEdits = MOST_EDITS): DiffRun[] {
  const a = tokens(oldText);
  const b = tokens(newText);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const middle = shortestEdits(a.slice(start, a.length - end), b.slice(start, b.length - end), mostEdits);
  return merge([
    ...a.slice(0, start).map((text): DiffRun => ({ kind: 'same', text })),
    ...middle,
    ...a.slice(a.length - end).map((text): DiffRun => ({ kind: 'same', text })),
  ]);
}

function shortestEdits(a: string[], b: string[], mostEdits: number): DiffRun[] {
  const replaced: DiffRun[] = [
    { kind: 'only_old', text: a.join('') },
    { kind: 'only_new', text: b.join('') },
  ];
  if (a.length === 0 || b.length === 0) return replaced;
  const trace: Map<number, number>[] = [];
  let furthest = new Map<number, number>([[1, 0]]);
  for (let edits = 0; edits <= Math.min(a.length + b.length, mostEdits); edits += 1) {
    trace.push(new Map(furthest));
    for (let k = -edits; k <= edits; k += 2) {
      const down = k === -edits || (k !== edits && (furthest.get(k - 1) ?? -1) < (furthest.get(k + 1) ?? -1));
      let x = down ? (furthest.get(k + 1) ?? 0) : (furthest.get(k - 1) ?? 0) + 1;
      let y = x - k;
      while (x < a.length && y < b.length && a[x] === b[y]) {
        x += 1;
        y += 1;
      }
      furthest.set(k, x);
      if (x >= a.length && y >= b.length) return walkBack(a, b, trace);
    }
    furthest = new Map(furthest);
  }
  return replaced;
}

function walkBack(a: string[], b: string[], trace: Map<number, number>[]): DiffRun[] {
  const runs: DiffRun[] = [];
  let x = a.length;
  let y = b.length;
  for (const [edits, furthest] of [...trace.entries()].toReversed()) {
    const k = x - y;
    const down = k === -edits || (k !== edits && (furthest.get(k - 1) ?? -1) < (furthest.get(k + 1) ?? -1));
    const beforeK = down ? k + 1 : k - 1;
    const beforeX = edits === 0 ? 0 : (furthest.get(beforeK) ?? 0);
    const beforeY = edits === 0 ? 0 : beforeX - beforeK;
    while (x > beforeX && y > beforeY && a[x - 1] === b[y - 1]) {
      runs.push({ kind: 'same', text: a[x - 1] ?? '' });
      x -= 1;
      y -= 1;
    }
    if (edits > 0)
      runs.push(down ? { kind: 'only_new', text: b[beforeY] ?? '' } : { kind: 'only_old', text: a[beforeX] ?? '' });
    x = beforeX;
    y = beforeY;
  }
  return runs.toReversed();
}

/**
 * `runs` as one reads them: what changed word after word, with nothing but a space between, is one phrase that was taken out
 * and one that was put in, the old one first. A line break stays where it is.
 */
export function inPhrases(runs: readonly DiffRun[]): DiffRun[] {
  const phrases: DiffRun[] = [];
  let [old, now] = ['', ''];
  const end = () => {
    phrases.push({ kind: 'only_old', text: old }, { kind: 'only_new', text: now });
    [old, now] = ['', ''];
  };
  for (const [at, { kind, text }] of runs.entries()) {
    const isBetween = kind === 'same' && /^[^\S\n]+$/u.test(text) && old !== '' && now !== '' && at < runs.length - 1;
    if (kind === 'same' && !isBetween) {
      end();
      phrases.push({ kind, text });
      continue;
    }
    if (kind !== 'only_new') old += text;
    if (kind !== 'only_old') now += text;
  }
  end();
  return merge(phrases);
}

function merge(runs: DiffRun[]): DiffRun[] {
  const merged: DiffRun[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    if (run.text === '') continue;
    if (last?.kind === run.kind) last.text += run.text;
    else merged.push({ ...run });
  }
  return merged;
}
