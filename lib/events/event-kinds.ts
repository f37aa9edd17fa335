import type { EventKind } from '#lib/events/events.ts';

/** What a kind is of, in the order in which a list offers them. */
const KINDS = {
  'story.create': 'story',
  'story.duplicate': 'story',
  'story.details': 'story',
  'translation.start': 'story',
  'translation.edit': 'story',
  'translation.revert': 'story',
  'translation.submit': 'story',
  'translation.return': 'story',
  'translation.take_back': 'story',
  'translation.approve': 'story',
  'translation.reopen': 'story',
  'translation.publish': 'story',
  'translation.schedule': 'story',
  'translation.unschedule': 'story',
  'translation.schedule_failed': 'story',
  'translation.withdraw': 'story',
  'translation.plan_withdrawal': 'story',
  'translation.drop_withdrawal': 'story',
  'translation.discard': 'story',
  'translation.confirm': 'story',
  'draft.share': 'story',
  'draft.revoke_share': 'story',
  'correction.issue': 'story',
  'correction.reword': 'story',
  'correction.withdraw': 'story',
  'correction.waive': 'story',
  'hold.take_over': 'story',
  'hold.keep': 'story',
  'story.embargo': 'story',
  'story.lift_embargo': 'story',
  'story.bin': 'story',
  'story.unbin': 'story',
  'story.archive': 'story',
  'story.unarchive': 'story',
  'story.delete': 'story',
  'note.add': 'story',
  'note.change': 'story',
  'note.done': 'story',
  'note.reopen': 'story',
  'note.delete': 'story',
  'work.assign': 'story',
  'work.unassign': 'story',
  'work.take': 'story',
  'work.hand_back': 'story',
  'comment.start': 'story',
  'comment.reply': 'story',
  'comment.edit': 'story',
  'comment.delete': 'story',
  'comment.resolve': 'story',
  'comment.reopen': 'story',
  'comment.mention': 'story',
  'image.upload': 'image',
  'image.edit': 'image',
  'image.delete': 'image',
  'rules.save': 'taxonomy',
  'section.create': 'taxonomy',
  'section.update': 'taxonomy',
  'section.delete': 'taxonomy',
  'section.reorder': 'taxonomy',
  'topic.create': 'taxonomy',
  'topic.update': 'taxonomy',
  'topic.delete': 'taxonomy',
  'contributor.create': 'taxonomy',
  'contributor.update': 'taxonomy',
  'contributor.delete': 'taxonomy',
  'name.ask': 'taxonomy',
  'name.accept': 'taxonomy',
  'name.decline': 'taxonomy',
  'agency.create': 'taxonomy',
  'agency.update': 'taxonomy',
  'agency.delete': 'taxonomy',
  'person.create': 'person',
  'person.invite': 'person',
  'person.accept_invitation': 'person',
  'person.rename': 'person',
  'person.role': 'person',
  'person.grants': 'person',
  'person.deactivate': 'person',
  'person.reactivate': 'person',
  'person.password': 'person',
  'person.sign_out': 'person',
  'person.sign_in': 'person',
  'person.sign_in_failed': 'person',
  'person.two_steps_on': 'person',
  'person.two_steps_off': 'person',
  'person.two_steps_codes': 'person',
  'person.two_steps_reset': 'person',
} as const satisfies Record<EventKind, string>;

/** Every kind of event, stories first. One that is missing here does not compile. */
export const EVENT_KINDS = Object.keys(KINDS) as EventKind[];

/** What a kind can be of. */
export type EventGroup = (typeof KINDS)[EventKind];

/** The kinds of each group, in order. */
export const EVENT_GROUPS: readonly (readonly [EventGroup, readonly EventKind[]])[] = [
  ...new Set<EventGroup>(Object.values(KINDS)),
].map((group) => [group, EVENT_KINDS.filter((kind) => KINDS[kind] === group)]);

/** Whether this is the name of a kind of event. */
export function isEventKind(value: unknown): value is EventKind {
  return typeof value === 'string' && Object.hasOwn(KINDS, value);
}

/** What readers see, or who may do what, is another after it: of these the record keeps from which address it was asked. */
const WITH_ADDRESS: ReadonlySet<EventKind> = new Set<EventKind>([
  'translation.approve',
  'translation.publish',
  'translation.schedule',
  'translation.unschedule',
  'translation.withdraw',
  'translation.plan_withdrawal',
  'translation.drop_withdrawal',
  'translation.revert',
  'draft.share',
  'draft.revoke_share',
  'hold.take_over',
  'story.embargo',
  'story.lift_embargo',
  'story.bin',
  'story.delete',
  'rules.save',
  ...EVENT_KINDS.filter((kind) => KINDS[kind] === 'person'),
]);

/** Whether the record keeps from which address (IP) something of this kind was asked. */
export function keepsAddress(kind: EventKind): boolean {
  return WITH_ADDRESS.has(kind);
}
