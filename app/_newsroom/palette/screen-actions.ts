/** Something that can be done on the screen now, by the name of its button. */
export type ScreenAction = { label: string; element: HTMLElement };

const DOES = ':is(header, main) :is(button, a[href], [role=menuitem], [role=menuitemradio])';
/** The pages, which the palette has anyway; what stands there once for each of many things; what is a text and not the screen. */
const OF_ONE_AMONG_MANY =
  'header a:not([role=menuitem]), tbody, article, ol > li, ul > li, [role=listbox], [contenteditable=true], [role=dialog]';
const LONGEST_NAME = 80;

/**
 * What can be done on the screen now: its buttons, links and the items of its menus, each name once, as they stand. What is
 * switched off or out of sight is left out; of menus drawMenus() must have had the items drawn.
 */
export function screenActions(): ScreenAction[] {
  const found = new Map<string, HTMLElement>();
  for (const element of document.querySelectorAll<HTMLElement>(DOES)) {
    if (element.matches(':disabled, [aria-disabled=true], [aria-hidden=true], [aria-current]')) continue;
    if (element.closest(OF_ONE_AMONG_MANY)) continue;
    const menu = element.closest<HTMLElement>('[role=menu]');
    if (menu ? !isShown(document.querySelector(`[popovertarget="${CSS.escape(menu.id)}"]`)) : !isShown(element))
      continue;
    const label = nameOf(element);
    if (label !== '' && label.length <= LONGEST_NAME && !found.has(label)) found.set(label, element);
  }
  return [...found].map(([label, element]) => ({ label, element }));
}

const isShown = (element: Element | null) =>
  element !== null && !element.closest(OF_ONE_AMONG_MANY) && element.checkVisibility({ visibilityProperty: true });

/** As it is read aloud: what stands there to be seen alone is left out. */
function nameOf(element: HTMLElement): string {
  const copy = element.cloneNode(true) as HTMLElement;
  for (const one of copy.querySelectorAll('[aria-hidden=true]')) one.remove();
  return (element.getAttribute('aria-label') ?? copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}
