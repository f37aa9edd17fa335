import type { TextField } from '#lib/article/limits.ts';
import type { WriterName } from '#lib/merge/newest.ts';
import type { BlockId, BlockNode } from '#lib/body/nodes.ts';

/** Who wrote otherwise: undefined where nobody can tell. */
export type Other = WriterName | undefined;

/** Blocks that another person changed too, on screen as mine; the first of them names the question. */
export type BlockQuestion = { id: BlockId; mine: readonly BlockId[]; theirs: readonly BlockNode[]; by: Other };

/** A field that another person changed too, on screen as mine. */
export type FieldQuestion = { theirs: string; by: Other };

/** What both changed and nobody has chosen yet, and what others have just changed. */
export type Meeting = {
  blocks: readonly BlockQuestion[];
  fields: Readonly<Partial<Record<TextField, FieldQuestion>>>;
  /** Blocks that I removed and another person changed: they stand again. */
  back: readonly { id: BlockId; by: Other }[];
  /** Fields and blocks that others have just changed, by key. */
  changed: Readonly<Record<string, WriterName>>;
};

/** How a question is answered: with mine, with theirs, or with both, mine below theirs (blocks alone). */
export type Choice = 'mine' | 'theirs' | 'both';

/** Nobody else is met. */
export const NO_MEETING: Meeting = { blocks: [], fields: {}, back: [], changed: {} };

/** Blocks that both changed, by their ids at the top of each text. */
export type OpenQuestion = { mine: BlockId[]; theirs: BlockId[]; by: Other };

/** `questions` and one more; those that it shares a block with become one with it. */
export function withQuestion(questions: readonly OpenQuestion[], question: OpenQuestion): OpenQuestion[] {
  const isMet = ({ mine, theirs }: OpenQuestion) =>
    mine.some((id) => question.mine.includes(id)) || theirs.some((id) => question.theirs.includes(id));
  const met = questions.filter(isMet);
  const joined: OpenQuestion = {
    mine: [...new Set([...met.flatMap(({ mine }) => mine), ...question.mine])],
    theirs: [...new Set([...met.flatMap(({ theirs }) => theirs), ...question.theirs])],
    by: question.by ?? met.find(({ by }) => by)?.by,
  };
  return [...questions.filter((one) => !met.includes(one)), joined];
}
