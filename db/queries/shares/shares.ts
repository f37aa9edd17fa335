import { and, desc, eq } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { database } from '#db/engine/database.ts';
import { living } from '#db/load/story/shares.ts';
import { articles, embargoes, revisions, shares, shareVisits, translations, users } from '#db/schema.ts';
import { type PersonName, personName } from '#lib/people/person-name.ts';
import { readDevice, type Visitor } from '#lib/shares/visitor.ts';

/** A link that opens a draft, as the newsroom sees it. Instants in UTC. */
export type ListedShare = {
  shareId: number;
  /** The version it shows; null for the newest. */
  number: number | null;
  forWhom: string;
  byId: string | null;
  by: PersonName | null;
  expiresAt: string;
  visits: number;
  lastVisitAt: string | null;
  /** The newest visits, the last one first. */
  newest: ListedVisit[];
};

const SHOWN_VISITS = 5;

/** The links that open a draft of this language of a story at `now`, the newest first. */
export async function listShares(
  translationId: number,
  now: Date,
  db: Queryable = database().reader,
): Promise<ListedShare[]> {
  const rows = await db
    .select({ share: shares, number: revisions.number, by: { name: users.name, nameHi: users.nameHi } })
    .from(shares)
    .innerJoin(translations, eq(translations.id, shares.translationId))
    .innerJoin(articles, eq(articles.id, translations.articleId))
    .leftJoin(embargoes, eq(embargoes.articleId, articles.id))
    .leftJoin(revisions, eq(revisions.id, shares.revisionId))
    .leftJoin(users, eq(users.id, shares.byId))
    .where(and(eq(shares.translationId, translationId), living(now)))
    .orderBy(desc(shares.id));
  const listed: ListedShare[] = [];
  for (const { share, number, by } of rows) {
    listed.push({
      shareId: share.id,
      number,
      forWhom: share.forWhom,
      byId: share.byId,
      by: by && personName(by),
      expiresAt: share.expiresAt,
      visits: share.visits,
      lastVisitAt: share.lastVisitAt,
      newest: await listVisits(share.id, SHOWN_VISITS, db),
    });
  }
  return listed;
}

/** A visit of a link: when (UTC), from which network ('' unknown) and with what. */
export type ListedVisit = { visitId: number; at: string; network: string; visitor: Visitor };

/** The newest visits of a link, as many as `most`. */
export async function listVisits(shareId: number, most: number, db: Queryable): Promise<ListedVisit[]> {
  const rows = await db
    .select()
    .from(shareVisits)
    .where(eq(shareVisits.shareId, shareId))
    .orderBy(desc(shareVisits.id))
    .limit(most);
  return rows.map(({ id, at, network, device }) => ({ visitId: id, at, network, visitor: readDevice(device) }));
}
