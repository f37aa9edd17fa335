import { createElement, Fragment, type ReactNode } from 'react';
import { EmbedCard } from '#app/_reader/article/embed-card.tsx';
import { Figure, type FigurePlace } from '#app/_reader/article/figure.tsx';
import { storyText } from '#app/_reader/article/article-text.tsx';
import { translator } from '#app/_reader/page/translator.ts';
import { words } from '#app/_reader/page/words.tsx';
import type { PublishedArticle } from '#lib/article/published-article.ts';
import type {
  BlockNode,
  BodyNode,
  FigureNode,
  InterviewNode,
  PrintedLine,
  TableCellNode,
  TableNode,
} from '#lib/body/nodes.ts';
import { cellAligns, columnPercents, columnsOfCells } from '#lib/body/table-columns.ts';
import { variantAddressFrom } from '#lib/image/image.ts';
import type { Locale } from '#lib/locale.ts';
import { undrawn } from '#lib/body/undrawn.ts';

/** What a body needs beside its nodes: its language, its pictures, and the stories its cards lead to. */
type Surroundings = Pick<PublishedArticle, 'locale' | 'pictures' | 'readMore'>;

/**
 * Any node of a story's text as readers see it. Exhaustive: a node added to the schema fails to compile until it is
 * drawn here. A picture that is missing and a card whose story is not live draw nothing.
 */
export function ArticleBody({ node, around }: { node: BodyNode; around: Surroundings }): ReactNode {
  return draw(node, around);
}

/** The sheet that holds the rules for a block (style/blocks.css, tables.css), where pages without one do not carry them. */
export function sheetOfBlock(block: BlockNode<PrintedLine>): 'blocks' | 'tables' | undefined {
  switch (block.type) {
    case 'box':
    case 'interview':
    case 'gallery':
    case 'embed':
      return 'blocks';
    case 'figure':
      return block.attrs.size === undefined ? undefined : 'blocks';
    case 'table':
      return 'tables';
    default:
      return undefined;
  }
}

// Called, not mounted: a component for each node would cost more than its tag.
function draw(node: BodyNode, around: Surroundings): ReactNode {
  const { locale } = around;
  switch (node.type) {
    case 'doc':
      return drawAll(node.content, around);
    case 'paragraph':
      return <p>{storyText(node.content, locale)}</p>;
    case 'heading': {
      const Level = node.attrs.level === 2 ? 'h2' : 'h3';
      return <Level>{storyText(node.content, locale)}</Level>;
    }
    case 'bulletList':
      return <ul>{drawAll(node.content, around)}</ul>;
    case 'orderedList':
      return <ol start={node.attrs.start === 1 ? undefined : node.attrs.start}>{drawAll(node.content, around)}</ol>;
    case 'listItem':
      return <li>{drawAll(node.content, around)}</li>;
    case 'blockquote':
      return (
        <figure className="quote">
          <blockquote>{drawAll(node.content, around)}</blockquote>
          <Attribution text={node.attrs.attribution} locale={locale} />
        </figure>
      );
    case 'pullQuote':
      return (
        <figure className="pull" data-quiet="">
          <blockquote>{storyText(node.content, locale)}</blockquote>
          <Attribution text={node.attrs.attribution} locale={locale} />
        </figure>
      );
    case 'box': {
      const { id, title } = node.attrs;
      const named =
        title === '' ? { 'aria-label': translator(locale)('Embed.box') } : { 'aria-labelledby': `box-${id}` };
      return (
        <aside className="box" {...named}>
          {title !== '' && <h2 id={`box-${id}`}>{words(title, locale)}</h2>}
          {drawAll(node.content, around)}
        </aside>
      );
    }
    case 'interview':
      return <Interview node={node} around={around} />;
    case 'question':
      return (
        <p className="question">
          <strong>{storyText(node.content, locale)}</strong>
        </p>
      );
    case 'figure':
      return drawFigure(node.attrs, around, node.attrs.size ?? 'body');
    case 'gallery': {
      const pictures = (node.content ?? []).filter(({ attrs }) => around.pictures[attrs.imageId]);
      const label = translator(locale)('Embed.gallery', { count: pictures.length });
      // On a phone it is a row that is pushed along; with the keyboard too.
      return pictures.length === 0 ? null : (
        <section className="gallery" {...SCROLLS} aria-label={label}>
          {pictures.map(({ attrs }) => drawFigure(attrs, around, 'gallery'))}
        </section>
      );
    }
    case 'table': {
      // Wider than the page, a table scrolls in its own box, which says so; with the keyboard too.
      const t = translator(locale);
      return (
        <section className={countColumns(node) > 2 ? 'table many' : 'table'} {...SCROLLS} aria-label={t('Embed.table')}>
          <div className="slid" data-slide={t('Embed.slide')}>
            <table>
              <Columns table={node} />
              <tbody>{drawRows(node, around)}</tbody>
            </table>
          </div>
        </section>
      );
    }
    case 'tableRow':
      return <tr>{drawAll(node.content ?? [], around)}</tr>;
    case 'tableHeader':
    case 'tableCell':
      return drawCell(node, node.attrs.align === 'end' ? 'end' : undefined, around);
    case 'horizontalRule':
      return <hr />;
    case 'readMore':
      return <ReadMore to={around.readMore[node.attrs.articleId]} locale={locale} />;
    case 'embed':
      return <EmbedCard embed={node.attrs} locale={locale} />;
    case 'text':
    case 'hardBreak':
      return storyText([node], locale);
    default:
      return undrawn(node);
  }
}

/** Of a table without gaps every row has as many, so that the first one tells. */
const countColumns = ({ content: [first] }: TableNode<PrintedLine>) =>
  (first?.content ?? []).reduce((sum, { attrs }) => sum + attrs.colspan, 0);

/** The widths of columns where somebody set them: in an attribute, since no style may stand in the page. */
function Columns({ table }: { table: TableNode<PrintedLine> }) {
  const percents = columnPercents(table.content.map((row) => (row.content ?? []).map(({ attrs }) => attrs)));
  if (!percents) return null;
  return (
    <colgroup>
      {percents.map((percent, column) => (
        <col key={column} width={`${percent}%`} />
      ))}
    </colgroup>
  );
}

/**
 * How a cell is set goes by its whole column. The first of a row names it, unless a cell from above stands before it; the
 * last ends where the table does, unless one from above stands after it.
 */
function drawRows(table: TableNode<PrintedLine>, around: Surroundings): ReactNode {
  const aligns = cellAligns(table);
  const columns = columnsOfCells(table.content.map((row) => (row.content ?? []).map(({ attrs }) => attrs)));
  const count = countColumns(table);
  const rows = table.content.map(({ content = [] }, row) => {
    const classOf = (at: number) => {
      const begins = columns[row]?.[at] ?? 0;
      const isLater = at === 0 && begins !== 0;
      const isSooner = at === content.length - 1 && begins + (content[at]?.attrs.colspan ?? 1) < count;
      return [isLater && 'later', isSooner && 'sooner', aligns[row]?.[at]].filter(Boolean).join(' ') || undefined;
    };
    return createElement('tr', null, ...content.map((cell, at) => drawCell(cell, classOf(at), around)));
  });
  return createElement(Fragment, null, ...rows);
}

function drawCell(node: TableCellNode<PrintedLine>, className: string | undefined, around: Surroundings): ReactNode {
  const Cell = node.type === 'tableHeader' ? 'th' : 'td';
  const { colspan, rowspan } = node.attrs;
  return (
    <Cell
      className={className}
      colSpan={colspan === 1 ? undefined : colspan}
      rowSpan={rowspan === 1 ? undefined : rowspan}
    >
      {drawAll(node.content, around)}
    </Cell>
  );
}

function drawFigure(attrs: FigureNode['attrs'], { pictures, locale }: Surroundings, place: FigurePlace): ReactNode {
  const { id, imageId, caption, alt, credit } = attrs;
  const image = pictures[imageId];
  if (!image) return null;
  const figure = { picture: image.picture, caption, alt, credit: credit || image.credit };
  return <Figure key={id} figure={figure} locale={locale} place={place} />;
}

// Else nobody could scroll it with the keyboard in browsers that do not make a scrolling box a stop by themselves.
const SCROLLS = { tabIndex: 0 };

function drawAll(nodes: readonly BodyNode[], around: Surroundings): ReactNode {
  return createElement(Fragment, null, ...nodes.map((node) => draw(node, around)));
}

/**
 * Questions and their answers as a list of pairs. What stands before the first question, and questions nobody has answered
 * at the end, are paragraphs: a pair is never half.
 */
function Interview({ node: { content }, around }: { node: InterviewNode<PrintedLine>; around: Surroundings }) {
  const first = content.findIndex(({ type }) => type === 'question');
  const last = content.findLastIndex(({ type }) => type === 'paragraph');
  const from = first === -1 ? content.length : first;
  const pairs = content.slice(from, Math.max(from, last + 1));
  return (
    <>
      {drawAll(content.slice(0, from), around)}
      {pairs.length > 0 && <dl className="qa">{createElement(Fragment, null, ...drawPairs(pairs, around))}</dl>}
      {drawAll(content.slice(from + pairs.length), around)}
    </>
  );
}

function drawPairs(lines: InterviewNode<PrintedLine>['content'], around: Surroundings): ReactNode[] {
  const drawn: ReactNode[] = [];
  let answer: InterviewNode<PrintedLine>['content'] = [];
  const close = () => {
    if (answer.length > 0) drawn.push(<dd>{drawAll(answer, around)}</dd>);
    answer = [];
  };
  for (const line of lines) {
    if (line.type === 'paragraph') answer.push(line);
    else {
      close();
      drawn.push(<dt>{storyText(line.content, around.locale)}</dt>);
    }
  }
  close();
  return drawn;
}

function Attribution({ text, locale }: { text: string; locale: Locale }) {
  return text === '' ? null : <figcaption>{words(text, locale)}</figcaption>;
}

function ReadMore({ to, locale }: { to: Surroundings['readMore'][number] | undefined; locale: Locale }) {
  if (!to) return null;
  return (
    <p className="read-more" data-quiet="">
      {to.picture && (
        <img
          src={variantAddressFrom(128, to.picture, '1x1')}
          width={64}
          height={64}
          alt=""
          loading="lazy"
          decoding="async"
        />
      )}
      <span>
        {translator(locale).rich('ArticlePage.readMore', {
          headline: to.headline,
          link: () => (
            <a key="link" href={to.address}>
              {words(to.headline, locale)}
            </a>
          ),
        })}
      </span>
    </p>
  );
}
