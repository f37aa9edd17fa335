/** Everything in the newsroom that needs a right, one literal each. */
export const PERMISSIONS = [
  'story.list',
  'story.read',
  'story.create',
  'story.details',
  'story.bin',
  'story.archive',
  'story.embargo',
  'embargo.lift',
  'story.comment',
  'story.note',
  'note.change',
  'work.assign',
  'work.take',
  'comment.edit',
  'comment.delete',
  'translation.start',
  'translation.edit',
  'translation.submit',
  'translation.return',
  'translation.approve',
  'translation.take_back',
  'translation.publish',
  'draft.share',
  'share.revoke',
  'translation.withdraw',
  'translation.restore',
  'translation.confirm',
  'correction.issue',
  'correction.amend',
  'image.upload',
  'image.edit',
  'image.delete',
  'taxonomy.manage',
  'rules.manage',
  'person.manage',
  'audit.read',
  'damage.read',
] as const;

/** One of {@link PERMISSIONS}. */
export type Permission = (typeof PERMISSIONS)[number];

/**
 * What a permission is about, and so which bounds of a grant count for it:
 * - `text`: one language of a story; section and language count. Where no language is named it is the whole story
 * - `readers`: the same, and where readers see it in another section than it stands in now, both count
 * - `story`: what all languages of a story share; the section counts, and no grant for one language alone reaches it
 * - `house`: no story's; only a grant without bounds gives it
 * - `anywhere`: given by every grant that has it, whatever its section: reading, speaking, one's own words; beginning a
 *   story, in a language it is not bound away from
 */
export const PERMISSION_OF = {
  'story.list': 'anywhere',
  'story.read': 'anywhere',
  'story.create': 'anywhere',
  'story.details': 'story',
  'story.bin': 'story',
  'story.archive': 'story',
  'story.embargo': 'story',
  'embargo.lift': 'story',
  'story.comment': 'anywhere',
  'story.note': 'anywhere',
  'note.change': 'story',
  'work.assign': 'text',
  'work.take': 'text',
  'comment.edit': 'anywhere',
  'comment.delete': 'story',
  'translation.start': 'text',
  'translation.edit': 'text',
  'translation.submit': 'text',
  'translation.return': 'text',
  'translation.approve': 'text',
  'translation.take_back': 'anywhere',
  'translation.publish': 'readers',
  'draft.share': 'text',
  'share.revoke': 'text',
  'translation.withdraw': 'readers',
  'translation.restore': 'readers',
  'translation.confirm': 'readers',
  'correction.issue': 'readers',
  'correction.amend': 'readers',
  'image.upload': 'anywhere',
  'image.edit': 'house',
  'image.delete': 'house',
  'taxonomy.manage': 'house',
  'rules.manage': 'house',
  'person.manage': 'house',
  'audit.read': 'house',
  'damage.read': 'house',
} as const satisfies Record<Permission, 'text' | 'readers' | 'story' | 'house' | 'anywhere'>;

/** A permission for which no story has to be known. */
export type Unplaced = {
  [P in Permission]: (typeof PERMISSION_OF)[P] extends 'house' | 'anywhere' ? P : never;
}[Permission];
