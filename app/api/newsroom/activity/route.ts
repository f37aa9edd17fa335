import { getTranslations } from 'next-intl/server';
import { activityFilter, readActivityParams } from '#app/_newsroom/activity/activity-filter.ts';
import { grantsChange } from '#app/_newsroom/deeds/use-grants-change.ts';
import { messageKey } from '#app/_newsroom/deeds/use-deed-sentence.ts';
import { answer, answerWith } from '#app/_server/answers/answer.ts';
import { currentActor } from '#app/_server/accounts/session.ts';
import { type AuditedDeed, listActivity, type RecordPlace } from '#db/queries/activity.ts';
import { CSV_START, csvLine } from '#lib/csv/csv.ts';
import { formatIndiaIso } from '#lib/format.ts';
import { isLocale, type Locale } from '#lib/locale.ts';
import { can } from '#lib/policy/can.ts';
import { refuse } from '#lib/result.ts';

const A_PAGE = 500;

/**
 * The record as a CSV file, newest first, narrowed as the screen's address says (`by`, `kind`, `story`, `from`, `to`), its
 * heads in the language of `locale`. It is written while it is read, a page at a time, so that a record of any length costs
 * no more than a page; a deed done meanwhile is not in it. 401 for nobody, 403 for whoever may not read the record.
 */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return answer(refuse('signed_out'));
  if (!can(actor, 'audit.read')) return answer(refuse('not_allowed'));
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const locale = isLocale(asked.locale) ? asked.locale : 'en';
  const filter = activityFilter(readActivityParams(asked));
  const lineOf = await lineIn(locale);
  const heads = await headsIn(locale);
  // The first page before anything is answered: a database that is busy is said with its status, not in the file.
  let page = await listActivity({ ...filter, size: A_PAGE }).catch((error: unknown) => error);
  if (!isPage(page)) return answerWith(() => Promise.reject(page as Error));
  let next: RecordPlace | null | undefined;
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (next === undefined) controller.enqueue(encoder.encode(CSV_START + csvLine(heads)));
      else page = await listActivity({ ...filter, olderThan: next ?? undefined, size: A_PAGE });
      if (!isPage(page)) return;
      controller.enqueue(encoder.encode(page.deeds.map(lineOf).join('')));
      next = page.older;
      if (next === null) controller.close();
    },
  });
  const day = formatIndiaIso(new Date()).slice(0, 10);
  return new Response(body, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="setu-activity-${day}.csv"`,
      'Cache-Control': 'private, no-store',
    },
  });
}

type Page = Awaited<ReturnType<typeof listActivity>>;

const isPage = (value: unknown): value is Page => typeof value === 'object' && value !== null && 'deeds' in value;

/** A moment as a spreadsheet reads it, in India's time; its zone stands in the head of the column. */
const inIndia = (at: string) => formatIndiaIso(new Date(at)).slice(0, 19).replace('T', ' ');

async function headsIn(locale: Locale): Promise<string[]> {
  const t = await getTranslations({ locale, namespace: 'Activity.columns' });
  return COLUMNS.map((name) => t(name, { zone: ZONES[name] ?? '' }));
}

/** The zone of each moment, named as a machine and a colleague abroad know it too. */
const ZONES: Partial<Record<(typeof COLUMNS)[number], string>> = {
  when: 'IST, Asia/Kolkata, UTC+05:30',
  whenUtc: 'UTC, ISO 8601',
  lastUtc: 'UTC, ISO 8601',
};

const COLUMNS = [
  'when',
  'whenUtc',
  'who',
  'what',
  'kind',
  'about',
  'story',
  'language',
  'note',
  'whom',
  'times',
  'lastUtc',
  'address',
] as const;

async function lineIn(locale: Locale): Promise<(deed: AuditedDeed) => string> {
  const t = await getTranslations({ locale, namespace: 'Activity' });
  const roles = await getTranslations({ locale, namespace: 'Roles' });
  return (deed) => {
    const { at, by, kind, name, story, note, whom, times, lastAt, address } = deed;
    const who = by?.[locale] ?? t(kind === 'person.sign_in_failed' ? 'somebody' : 'server');
    const what = t(`deeds.${messageKey(kind)}`);
    const about = [name?.[locale] ?? null, story?.articleId ?? null, story?.locale ?? null];
    const said = grantsChange(deed, locale, { t, roles }) ?? note;
    return csvLine([inIndia(at), at, who, what, kind, ...about, said, whom?.[locale] ?? null, times, lastAt, address]);
  };
}
