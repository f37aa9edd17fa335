import { z } from 'zod';
import { LOCALES } from '#lib/locale.ts';

/** What a browser calls one of its tabs, or one opening of a story in it. */
export const TAB_NAME = /^[\w-]{8,40}$/;

const visit = { visit: z.string().regex(TAB_NAME), personId: z.string().max(100) };

const said = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('here'),
    beat: z.object({
      ...visit,
      name: z.object({ en: z.string().max(400), hi: z.string().max(400) }),
      articleId: z.int(),
      locale: z.enum(LOCALES),
      since: z.string().max(40).optional(),
    }),
  }),
  z.object({ kind: z.literal('gone'), visit: z.object(visit) }),
  z.object({ kind: z.literal('who') }),
  z.object({ kind: z.literal('holds'), articleId: z.int() }),
]);

/** What servers of one database say to each other about who is in a story; `who` asks for everybody one knows, `holds`: who writes in a part of it is another now. */
export type Said = z.infer<typeof said>;

/** Reads it; undefined for what is none, of a newer server perhaps. */
export function readSaid(text: string): Said | undefined {
  try {
    return said.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
