import type { CommentField } from '#lib/comments/place.ts';

const OTHERWISE: Partial<Record<CommentField, string>> = {
  leadImageId: 'leadImage',
  sectionId: 'section',
  agencyId: 'agency',
  contributorIds: 'contributors',
  topicIds: 'topics',
};

/** What the pane calls a field, for its `fieldId`: its own name, but for the details that all languages share. */
export const nameOfField = (field: CommentField): string => OTHERWISE[field] ?? field;
