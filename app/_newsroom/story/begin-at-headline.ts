let wanted: number | undefined;

/** Says that writing begins in the headline of this story once its writing screen is drawn: a copy gets another one first. */
export function wantHeadline(articleId: number): void {
  wanted = articleId;
}

/** Whether {@link wantHeadline} asked for this story; the next screen is not asked for by that. */
export function takeHeadlineWish(articleId: number): boolean {
  const isWanted = wanted === articleId;
  wanted = undefined;
  return isWanted;
}
