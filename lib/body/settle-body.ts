import { derivedBlockId } from '#lib/body/block-id.ts';
import type { BlockSuggestion, DraftBody, Mark, SettledBody, Suggester, SuggestionMark } from '#lib/body/nodes.ts';
import { isSuggestionMark } from '#lib/body/suggestion-marks.ts';
import { sameJson } from '#lib/same-json.ts';

/** What becomes of a suggestion; undefined: it stays one. */
export type Verdict = 'accept' | 'reject' | undefined;

/** A node of a draft, of whatever type. */
type Loose = {
  type: string;
  attrs?: Record<string, unknown>;
  content?: Loose[];
  text?: string;
  marks?: (Mark | SuggestionMark)[];
};

/**
 * `body` with every suggestion accepted, rejected or left as `decide` says; the very same object where there is none. What
 * holds nothing any more goes with what it held; a text, a cell and a point of a list keep a line to write on.
 */
export function settleBody(body: DraftBody, decide: (suggester: Suggester) => Verdict): DraftBody {
  if (!hasSuggestions(body)) return body;
  const loose: Loose = body;
  const doc = new Settling(decide, idsOf(loose)).node(loose);
  // What was a body stays one: the nodes change places with none of another kind.
  return (doc?.node ?? body) as DraftBody;
}

/** The text as it is meant to be: every suggestion of it accepted. What counters, search and checks of a draft go by. */
export function acceptedBody(body: DraftBody): SettledBody {
  return settled(body, 'accept');
}

/** The text without what is only suggested: what readers could be shown of it. */
export function rejectedBody(body: DraftBody): SettledBody {
  return settled(body, 'reject');
}

/** All of it decided alike: nothing suggested is left, which is what the type says. */
function settled(body: DraftBody, verdict: 'accept' | 'reject'): SettledBody {
  return settleBody(body, () => verdict) as SettledBody;
}

/** Whether anything is suggested in a text. */
export function hasSuggestions(body: DraftBody): boolean {
  const isSuggested = ({ attrs, marks, content }: Loose): boolean =>
    attrs?.suggested !== undefined || marks?.some(isSuggestionMark) === true || content?.some(isSuggested) === true;
  return isSuggested(body);
}

/** A settled node, and whether it is to go on where the one before it ends. */
type Settled = { node: Loose; joins: boolean };

const LINES = new Set(['paragraph', 'heading', 'pullQuote', 'question']);

class Settling {
  constructor(
    readonly decide: (suggester: Suggester) => Verdict,
    readonly ids: Set<string>,
  ) {}

  /** undefined where it is no more. */
  node(node: Loose): Settled | undefined {
    const entries = (node.attrs?.suggested ?? []) as BlockSuggestion[];
    const kept: BlockSuggestion[] = [];
    let { type, attrs } = node;
    let joins = false;
    // The last change first: what it was before is what the one before made of it.
    for (const entry of entries.toReversed()) {
      const verdict = this.decide(entry);
      if (verdict === undefined) kept.unshift(entry);
      else if (entry.kind === 'change') {
        if (verdict === 'accept') continue;
        type = entry.was.type ?? type;
        attrs = restored(attrs, entry.was.attrs ?? {});
      } else if (entry.kind === 'insertion' || entry.kind === 'deletion') {
        if ((entry.kind === 'insertion') === (verdict === 'reject')) return undefined;
      } else if ((entry.kind === 'split') === (verdict === 'reject')) joins = true;
    }
    const settled: Loose = { ...node, type };
    if (attrs) {
      const { suggested: _suggested, ...others } = attrs;
      settled.attrs = kept.length > 0 ? { ...others, suggested: kept } : others;
      if (node.type === 'tableRow' && Object.keys(settled.attrs).length === 0) delete settled.attrs;
    }
    if (!node.content) return { node: settled, joins };
    const content = LINES.has(type) ? this.#line(node.content) : this.#blocks(node.content);
    const whole = content.length > 0 ? content : this.#instead(settled);
    if (whole) settled.content = type === 'listItem' ? this.#point(whole) : whole;
    else if (LINES.has(type)) delete settled.content;
    else return undefined;
    return { node: settled, joins };
  }

  #blocks(nodes: readonly Loose[]): Loose[] {
    const settled: Loose[] = [];
    for (const each of nodes) {
      const one = this.node(each);
      if (!one) continue;
      const before = settled.at(-1);
      const joined = one.joins && before ? join(before, one.node) : undefined;
      if (joined) settled[settled.length - 1] = joined;
      else settled.push(one.node);
    }
    return settled;
  }

  #line(runs: readonly Loose[]): Loose[] {
    const settled: Loose[] = [];
    for (const run of runs) {
      const one = this.#run(run);
      if (one) append(settled, one);
    }
    return settled;
  }

  #run(run: Loose): Loose | undefined {
    let plain: Mark[] = [];
    let was: Mark[] | undefined;
    const kept: SuggestionMark[] = [];
    for (const mark of run.marks ?? []) {
      if (!isSuggestionMark(mark)) {
        plain.push(mark);
        continue;
      }
      const verdict = this.decide(mark.attrs);
      if (verdict === undefined) kept.push(mark);
      else if (mark.type === 'modification') {
        if (verdict === 'reject') ({ was } = mark.attrs);
      } else if ((mark.type === 'insertion') === (verdict === 'reject')) return undefined;
    }
    plain = was ?? plain;
    const { marks: _marks, ...others } = run;
    const marks = run.type === 'hardBreak' ? kept : [...kept, ...plain];
    return marks.length > 0 ? { ...others, marks } : others;
  }

  /** What stands in a node whose content is gone; undefined: it goes as well. */
  #instead({ type, attrs }: Loose): Loose[] | undefined {
    const isKept = type === 'doc' || type === 'tableCell' || type === 'tableHeader' || (type === 'box' && attrs?.title);
    return isKept ? [this.#emptyLine(type)] : undefined;
  }

  /** A point begins with a line, also where only the lists below it are left. */
  #point(content: Loose[]): Loose[] {
    return content[0]?.type === 'paragraph' ? content : [this.#emptyLine('listItem'), ...content];
  }

  #emptyLine(seed: string): Loose {
    const id = derivedBlockId(`${seed}${this.ids.size}`, this.ids);
    this.ids.add(id);
    return { type: 'paragraph', attrs: { id } };
  }
}

/** Every attribute as it was; what the node is called and what else is suggested of it stays. */
function restored(attrs: Record<string, unknown> | undefined, was: Record<string, unknown>): Record<string, unknown> {
  const { id, suggested } = attrs ?? {};
  return { ...(id !== undefined && { id }), ...was, ...(suggested !== undefined && { suggested }) };
}

/** `one` going on with what stands in `other`; undefined where the two do not go together. */
function join(one: Loose, other: Loose): Loose | undefined {
  if (LINES.has(one.type) && LINES.has(other.type)) {
    const content: Loose[] = [...(one.content ?? [])];
    for (const run of other.content ?? []) append(content, run);
    return content.length > 0 ? { ...one, content } : one;
  }
  const [last, first] = [one.content?.at(-1), other.content?.[0]];
  if (one.type !== 'listItem' || other.type !== 'listItem' || !last || !first) return undefined;
  const joined = last.type === 'paragraph' ? join(last, first) : undefined;
  if (!joined) return undefined;
  return { ...one, content: [...(one.content ?? []).slice(0, -1), joined, ...(other.content ?? []).slice(1)] };
}

/** Puts a run at the end of a line; words of the same marks are one run. */
function append(line: Loose[], run: Loose): void {
  const last = line.at(-1);
  if (last?.type === 'text' && run.type === 'text' && sameJson(last.marks ?? [], run.marks ?? []))
    line[line.length - 1] = { ...last, text: `${last.text}${run.text}` };
  else line.push(run);
}

function idsOf(node: Loose, ids = new Set<string>()): Set<string> {
  if (typeof node.attrs?.id === 'string') ids.add(node.attrs.id);
  for (const child of node.content ?? []) idsOf(child, ids);
  return ids;
}
