const OPINION_SLUGS: readonly string[] = ['opinion', 'views', 'vichar', 'विचार'];

/** Whether a section holds opinion, which a front sets apart: who writes stands before what is written. By its address. */
export function isOpinion(section: { slug: string }): boolean {
  return OPINION_SLUGS.includes(section.slug);
}
