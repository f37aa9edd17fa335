type Level = { depth: number; list: HTMLElement };

const LIST_MARK = /mso-list:\s*ignore/i;
const LIST_STYLE = /mso-list:\s*l\d+\s+level(\d+)/i;
const NUMBERED = /^[([]?(?:[0-9०-९]+|[a-z]|[ivxlc]+)[.)\]]/i;

/** Word writes list items as paragraphs with the mark typed in front: makes real lists of them, nested as they were, in place. */
export function wordLists(root: HTMLElement): void {
  let open: Level[] = [];
  let last: Element | undefined;
  for (const paragraph of [...root.querySelectorAll<HTMLElement>('p, h1, h2, h3, h4, h5, h6')]) {
    const level = LIST_STYLE.exec(paragraph.getAttribute('style') ?? '');
    if (!level) continue;
    const isNext = last !== undefined && followsDirectly(last, paragraph);
    if (!isNext) open = [];
    last = addItem(paragraph, Number(level[1]), open);
  }
}

function followsDirectly(list: Element, paragraph: Element): boolean {
  let next: ChildNode | null = list.nextSibling;
  while (
    next !== null &&
    next !== paragraph &&
    (next.nodeType !== Node.ELEMENT_NODE || next.textContent?.trim() === '')
  ) {
    next = next.nextSibling;
  }
  return next === paragraph;
}

/** Moves one paragraph into the list it belongs to; answers the outermost list. */
function addItem(paragraph: HTMLElement, depth: number, open: Level[]): Element {
  const { ordered, start } = takeMark(paragraph);
  const document = paragraph.ownerDocument;
  while (open.length > 0 && (open.at(-1)?.depth ?? 0) > depth) open.pop();
  let level = open.at(-1);
  if (!level || level.depth < depth) {
    const list = document.createElement(ordered ? 'ol' : 'ul');
    if (ordered && start > 1) list.setAttribute('start', String(start));
    const parentItem = level?.list.lastElementChild;
    if (parentItem) parentItem.append(list);
    else paragraph.before(list);
    level = { depth, list };
    open.push(level);
  }
  const item = document.createElement('li');
  const line = document.createElement('p');
  line.append(...paragraph.childNodes);
  item.append(line);
  level.list.append(item);
  paragraph.remove();
  return open[0]?.list ?? level.list;
}

function takeMark(paragraph: HTMLElement): { ordered: boolean; start: number } {
  for (const span of [...paragraph.querySelectorAll<HTMLElement>('span')]) {
    if (!LIST_MARK.test(span.getAttribute('style') ?? '')) continue;
    const mark = span.textContent.trim();
    span.remove();
    const digits = /[0-9]+/.exec(mark)?.[0];
    return { ordered: NUMBERED.test(mark), start: digits === undefined ? 1 : Number(digits) };
  }
  return { ordered: false, start: 1 };
}
