import { readFileSync } from 'node:fs';
import path from 'node:path';

/*
 * Who may what, read from the table in README as a person reads it, and not asked of lib/policy: an expectation that calls
 * what it examines shows nothing.
 */

const COLUMNS = { reporter: 1, translator: 2, editor: 3, chief_editor: 4, administrator: 5 } as const;
type RoleName = keyof typeof COLUMNS;

/** Somebody with all that they hold; `sectionId` and `locale` null where a grant has no such bound. */
export type Holder = {
  id: string;
  grants: readonly { role: RoleName; locale: 'en' | 'hi' | null; sectionId: number | null }[];
};

/** What something is done to. What is left out does not apply to it. */
export type Thing = {
  sectionId?: number | undefined;
  /** Where readers see it. */
  liveSectionId?: number | undefined;
  locale?: 'en' | 'hi' | undefined;
  /** Who began the story; of a comment, a note, a link or a picture whose it is. */
  ownerId?: string | undefined;
  /** Who was given the story, or the language concerned. */
  givenTo?: readonly string[] | undefined;
  sentById?: string | undefined;
};

type RightWords = {
  /** How its row in README begins, and which of several of a row («own / all») it is. */
  row: string;
  part?: number;
  /**
   * Which bounds of a grant count: language and section of a text, there and where readers see it, the section of what
   * languages share, none at all for what is of no section (only a role held everywhere gives it), or no bound.
   */
  bounds: 'text' | 'readers' | 'story' | 'house' | 'none';
  /** «Own» is also what one was given; or it is one's own words and pictures, wherever they stand. */
  own?: 'given' | 'words';
};

/** Each right that an action or a route of the newsroom asks. */
export const RIGHTS = {
  read: { row: 'read every story', bounds: 'none' },
  begin: { row: 'begin a story', bounds: 'none' },
  write: { row: 'write, suggest', bounds: 'text', own: 'given' },
  takeBack: { row: 'take back what one sent', bounds: 'none' },
  describe: { row: 'section, contributors', bounds: 'story', own: 'given' },
  takeOver: { row: 'take a part over', bounds: 'text', own: 'given' },
  comment: { row: 'comment on every story', bounds: 'none' },
  changeComment: { row: 'change comments', part: 0, bounds: 'none', own: 'words' },
  deleteComment: { row: 'change comments', part: 1, bounds: 'story', own: 'words' },
  assign: { row: 'give a story or a language', bounds: 'text' },
  take: { row: 'take on what nobody has', bounds: 'text', own: 'given' },
  note: { row: 'note on every story', bounds: 'none' },
  changeNote: { row: 'change notes', part: 0, bounds: 'story', own: 'words' },
  deleteNote: { row: 'change notes', part: 1, bounds: 'story', own: 'words' },
  bin: { row: 'put a story in the bin', bounds: 'story' },
  archive: { row: 'put a story in the archive', bounds: 'story' },
  review: { row: 'return to the writer', bounds: 'text' },
  publish: { row: 'publish, update', bounds: 'readers' },
  share: { row: 'share a draft', bounds: 'text', own: 'given' },
  revoke: { row: 'revoke the link', bounds: 'text', own: 'words' },
  correct: { row: 'issue a correction', bounds: 'readers' },
  confirm: { row: 'find a text still right', bounds: 'readers' },
  amend: { row: 'change the words of a correction', bounds: 'readers' },
  embargo: { row: 'put a story under embargo', bounds: 'story' },
  lift: { row: 'shorten an embargo', bounds: 'story' },
  withdraw: { row: 'withdraw, now', bounds: 'readers' },
  restore: { row: 'put back what was withdrawn', bounds: 'readers' },
  upload: { row: 'upload pictures', part: 0, bounds: 'none' },
  changePicture: { row: 'upload pictures', part: 1, bounds: 'house', own: 'words' },
  deletePicture: { row: 'upload pictures', part: 2, bounds: 'house' },
  rules: { row: "the desk's rules", bounds: 'house' },
  names: { row: 'sections, topics', bounds: 'house' },
  people: { row: 'add people', bounds: 'house' },
  record: { row: 'see who did what', bounds: 'house' },
} as const satisfies Record<string, RightWords>;

/** One of {@link RIGHTS}. */
export type Right = keyof typeof RIGHTS;

/** What no action and no route asks: a page alone shows it. */
export const ROWS_OF_PAGES = ['see what is damaged'];

/** README's table: how each row begins, and its cells. */
export function rightsOfReadme(): string[][] {
  const text = readFileSync(path.join(import.meta.dirname, '../../../README.md'), 'utf8');
  const rows = text
    .slice(text.indexOf('## Roles'), text.indexOf('_Own_ is what one began'))
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split('|').slice(1, -1))
    .map((cells) => cells.map((cell) => cell.trim()));
  return rows.slice(2);
}

const table = rightsOfReadme();

function cellOf({ row, part }: RightWords, role: RoleName): string {
  const found = table.filter(([words = '']) => words.startsWith(row));
  if (found.length !== 1) throw new Error(`README has ${found.length} rows that begin with «${row}»`);
  const cell = found[0]?.[COLUMNS[role]] ?? '';
  if (part === undefined || cell === '') return cell;
  return (cell.split('/')[part] ?? '').trim();
}

/** Whoever edits within some bounds also reports within them. */
const standsFor = (role: RoleName): RoleName[] =>
  role === 'editor' || role === 'chief_editor' ? [role, 'reporter'] : [role];

/** Whether README lets this person do it to this thing. */
export function mayByReadme(person: Holder, right: Right, thing: Thing): boolean {
  const words: RightWords = RIGHTS[right];
  const sections =
    words.bounds === 'readers' ? [thing.sectionId, thing.liveSectionId ?? thing.sectionId] : [thing.sectionId];
  return sections.every((sectionId) =>
    person.grants.some((grant) =>
      standsFor(grant.role).some((role) =>
        says(cellOf(words, role), { ...grant, role }, person, words, { ...thing, sectionId }),
      ),
    ),
  );
}

function says(
  cell: string,
  grant: Holder['grants'][number],
  person: Holder,
  { bounds, own }: RightWords,
  thing: Thing,
): boolean {
  const isOwner = thing.ownerId === person.id;
  const isGiven = own === 'given' && (thing.givenTo ?? []).includes(person.id);
  const inSection = grant.sectionId === null || grant.sectionId === thing.sectionId;
  const inLanguage = grant.locale === null || grant.locale === thing.locale;
  const reaches = {
    none: thing.locale === undefined || inLanguage,
    house: grant.sectionId === null && grant.locale === null,
    story: inSection && grant.locale === null,
    text: inSection && inLanguage,
    readers: inSection && inLanguage,
  }[bounds];
  switch (cell) {
    case '':
      return false;
    case 'yes':
      return 'sentById' in thing ? thing.sentById === person.id : reaches;
    case 'all':
      return reaches;
    case 'own':
      if (own === 'words') return isOwner;
      return isGiven || (isOwner && inSection && (bounds === 'story' || inLanguage));
    case 'own language':
      return isGiven || (grant.locale === thing.locale && inSection);
    default:
      throw new Error(`README says «${cell}», which this test cannot read`);
  }
}
