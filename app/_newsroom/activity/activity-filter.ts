import { type ActivityFilter, MACHINE, type RecordPlace } from '#db/queries/activity.ts';
import { isEventKind } from '#lib/events/event-kinds.ts';
import type { EventKind } from '#lib/events/events.ts';
import { readId } from '#lib/read-id.ts';

/** What the list is narrowed to, as its form and its address say it; days are those of India, `2026-02-15`. */
export type ActivityParams = {
  by: string;
  kind: EventKind | '';
  /** The number of a story, as its address has it. */
  story: string;
  from: string;
  to: string;
  step: { to: 'older' | 'newer'; than: RecordPlace } | undefined;
};

type Query = Record<string, string | string[] | undefined>;

const DAY_MS = 86_400_000;
const INDIA = '+05:30';
const PLACE = /^(\d{4}-\d\d-\d\dT[\d:.]{5,12}Z)_(\d{1,15})$/;

/** Reads an address; what nobody could have chosen counts as not chosen. */
export function readActivityParams(query: Query): ActivityParams {
  const one = (name: string) => {
    const value = query[name];
    return typeof value === 'string' ? value : '';
  };
  const kind = one('kind');
  const older = readPlace(one('older'));
  const newer = readPlace(one('newer'));
  return {
    by: one('by').slice(0, 100),
    kind: isEventKind(kind) ? kind : '',
    story: readId(one('story')) === undefined ? '' : one('story'),
    from: readDay(one('from')),
    to: readDay(one('to')),
    step: older ? { to: 'older', than: older } : newer ? { to: 'newer', than: newer } : undefined,
  };
}

/** The address's query; '' where nothing is chosen. */
export function writeActivityParams({ step, ...chosen }: ActivityParams): string {
  const query = new URLSearchParams(Object.entries(chosen).filter(([, value]) => value !== ''));
  if (step) query.set(step.to, `${step.than.at}_${step.than.id}`);
  return query.size === 0 ? '' : `?${query}`;
}

/** Whether anything is chosen, a page apart. */
export function isActivityNarrowed({ by, kind, story, from, to }: ActivityParams): boolean {
  return by !== '' || kind !== '' || story !== '' || from !== '' || to !== '';
}

/** The same for the database: whole days of India as instants. */
export function activityFilter({ by, kind, story, from, to }: ActivityParams): ActivityFilter {
  return {
    by: by === '' ? undefined : by,
    kind: kind === '' ? undefined : kind,
    articleId: story === '' ? undefined : Number(story),
    from: from === '' ? undefined : startOf(from).toISOString(),
    until: to === '' ? undefined : new Date(startOf(to).getTime() + DAY_MS).toISOString(),
  };
}

/** Whom the list can be narrowed to beside people. */
export const THE_SERVER = MACHINE;

const startOf = (day: string) => new Date(`${day}T00:00:00${INDIA}`);

function readDay(text: string): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return '';
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? text : '';
}

function readPlace(text: string): RecordPlace | undefined {
  const [, at, id] = PLACE.exec(text) ?? [];
  return at === undefined ? undefined : { at, id: Number(id) };
}
