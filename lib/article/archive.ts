/** What {@link isArchived} goes by; instants in ISO 8601, UTC. */
type Archivable = { archivedAt: string | null; changedAt: string; hasWork: boolean };

/**
 * Whether a story lies in the archive: it was put there, nothing of it has changed since, and nobody has it to write. It
 * comes back to the desk by itself, and nothing anybody does to it has to ask first.
 */
export function isArchived({ archivedAt, changedAt, hasWork }: Archivable): boolean {
  return archivedAt !== null && archivedAt >= changedAt && !hasWork;
}
