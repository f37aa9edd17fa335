import type { NameAt } from '#lib/taxonomy/name-kinds.ts';

/** The names at a story's details, each once: its topics, its contributors, its agency. */
export function namesOf(details: {
  topicIds: readonly number[];
  contributorIds: readonly number[];
  agencyId: number | null;
}): NameAt[] {
  const of = (kind: NameAt['kind'], ids: readonly number[]) => [...new Set(ids)].map((id): NameAt => ({ kind, id }));
  return [
    ...of('topic', details.topicIds),
    ...of('contributor', details.contributorIds),
    ...of('agency', details.agencyId === null ? [] : [details.agencyId]),
  ];
}
