'use client';

import { useTranslations } from 'next-intl';
import { Fragment, type ReactNode } from 'react';
import { CardTools } from '#app/_newsroom/editor/body/cards/card-tools.client.tsx';
import cards from '#app/_newsroom/editor/body/cards/cards.module.css';
import { EmbedContent } from '#app/_newsroom/editor/body/cards/embed-content.client.tsx';
import { FigureContent } from '#app/_newsroom/editor/body/cards/figure-content.client.tsx';
import { ReadMoreContent } from '#app/_newsroom/editor/body/cards/read-more-content.client.tsx';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import type {
  BlockNode,
  DraftBody,
  GalleryNode,
  InlineNode,
  ListItemNode,
  Mark,
  SuggestionMark,
  TableNode,
} from '#lib/body/nodes.ts';
import { cellAligns, columnPercents } from '#lib/body/table-columns.ts';
import { safeHref } from '#lib/body/address/safe-href.ts';
import { undrawn } from '#lib/body/undrawn.ts';

/**
 * The body as the server draws it, to be read before any script has run. Every element is the one the editor draws in
 * its place a moment later, so that nothing moves when it does; body-still.test.tsx compares the two.
 */
export function BodyStill({ body, className }: { body: DraftBody; className: string }) {
  const { translation } = usePane();
  return (
    <div>
      <div className={`tiptap ProseMirror ${className}`} lang={translation.language}>
        {body.content.map((block) => (
          <Block key={block.attrs.id} block={block} />
        ))}
      </div>
    </div>
  );
}

function Block({ block, isInGallery = false }: { block: BlockNode; isInGallery?: boolean }): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <Line content={block.content} />
        </p>
      );
    case 'heading': {
      const Heading = block.attrs.level === 2 ? 'h2' : 'h3';
      return (
        <Heading>
          <Line content={block.content} />
        </Heading>
      );
    }
    case 'bulletList':
      return (
        <ul>
          <Items items={block.content} />
        </ul>
      );
    case 'orderedList':
      return (
        <ol start={block.attrs.start === 1 ? undefined : block.attrs.start}>
          <Items items={block.content} />
        </ol>
      );
    case 'blockquote':
      return (
        <blockquote>
          <div>
            {block.content.map((paragraph) => (
              <Block key={paragraph.attrs.id} block={paragraph} />
            ))}
          </div>
          <Attribution value={block.attrs.attribution} />
        </blockquote>
      );
    case 'pullQuote':
      return (
        <aside data-pull-quote="">
          <p>
            <Line content={block.content} />
          </p>
          <Attribution value={block.attrs.attribution} />
        </aside>
      );
    case 'box':
      return (
        <aside data-box="">
          <Heading value={block.attrs.title} />
          <div>
            {block.content.map((inner) => (
              <Block key={inner.attrs.id} block={inner} />
            ))}
          </div>
        </aside>
      );
    case 'interview':
      return (
        <section data-interview="">
          {block.content.map((line) =>
            line.type === 'paragraph' ? (
              <Block key={line.attrs.id} block={line} />
            ) : (
              <p key={line.attrs.id} data-question="">
                <Line content={line.content} />
              </p>
            ),
          )}
        </section>
      );
    case 'figure':
      return (
        <Card as="figure" messages="EditorFigure">
          <FigureContent attrs={block.attrs} isAlone={!isInGallery} />
        </Card>
      );
    case 'gallery':
      return <GalleryStill gallery={block} />;
    case 'readMore':
      return (
        <Card as="aside" messages="EditorReadMore">
          <ReadMoreContent articleId={block.attrs.articleId} />
        </Card>
      );
    case 'embed':
      return (
        <Card as="aside" messages="EditorEmbed">
          <EmbedContent attrs={block.attrs} />
        </Card>
      );
    case 'table':
      return <Table table={block} />;
    case 'horizontalRule':
      return <hr />;
    default:
      return undrawn(block);
  }
}

function Items({ items }: { items: ListItemNode[] }) {
  return items.map((item) => (
    <li key={item.attrs.id}>
      {item.content.map((block) => (
        <Block key={block.attrs.id} block={block} />
      ))}
    </li>
  ));
}

function Table({ table }: { table: TableNode }) {
  const aligns = cellAligns(table);
  return (
    <div className="tableWrapper">
      <table>
        <colgroup>
          {columnPercents(table.content.map((row) => (row.content ?? []).map(({ attrs }) => attrs)))?.map(
            (percent, column) => (
              <col key={column} width={`${percent}%`} />
            ),
          )}
        </colgroup>
        <tbody>
          {table.content.map((row, index) => (
            <tr key={index}>
              {row.content?.map(({ type, attrs, content }, cell) => {
                const Cell = type === 'tableHeader' ? 'th' : 'td';
                return (
                  <Cell
                    key={cell}
                    data-align={aligns[index]?.[cell] ?? attrs.align}
                    data-colwidth={attrs.colwidth}
                    colSpan={attrs.colspan}
                    rowSpan={attrs.rowspan}
                  >
                    {content.map((paragraph) => (
                      <Block key={paragraph.attrs.id} block={paragraph} />
                    ))}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Attribution({ value }: { value: string }) {
  const t = useTranslations('EditorQuote');
  const { language } = usePane().translation;
  return (
    <footer>
      <input
        className="setu-attribution"
        aria-label={t('attribution')}
        placeholder={t('placeholder')}
        lang={language}
        value={value}
        readOnly
      />
    </footer>
  );
}

function GalleryStill({ gallery }: { gallery: GalleryNode }) {
  const t = useTranslations('EditorGallery');
  const { rights } = usePane().translation;
  return (
    <section data-gallery="">
      <div>
        {gallery.content?.map((figure) => (
          <Block key={figure.attrs.id} block={figure} isInGallery />
        ))}
      </div>
      {rights.edit && (
        <footer>
          <button type="button" className="setu-add">
            {t('add')}
          </button>
        </footer>
      )}
    </section>
  );
}

function Heading({ value }: { value: string }) {
  const t = useTranslations('EditorBox');
  const { language } = usePane().translation;
  return (
    <header>
      <input
        className="setu-title"
        aria-label={t('heading')}
        placeholder={t('headingHint')}
        lang={language}
        value={value}
        readOnly
      />
    </header>
  );
}

type CardProps = {
  as: 'figure' | 'aside';
  messages: 'EditorFigure' | 'EditorReadMore' | 'EditorEmbed';
  children: ReactNode;
};

const nothing = () => undefined;

function Card({ as: Frame, messages, children }: CardProps) {
  const t = useTranslations(messages);
  const { rights } = usePane().translation;
  const words = { replace: messages === 'EditorEmbed' ? undefined : t('replace'), remove: t('remove') };
  return (
    <div className="react-renderer">
      <Frame className={cards.card}>
        {children}
        {rights.edit && (
          <CardTools words={words} onReplace={words.replace === undefined ? undefined : nothing} onRemove={nothing} />
        )}
      </Frame>
    </div>
  );
}

function Line({ content }: { content: InlineNode[] | undefined }) {
  // Without a line to stand on, an empty paragraph would have no height.
  if (!content || content.length === 0) return <br />;
  return (
    <>
      {content.map((node, index) => (
        <Fragment key={index}>
          {node.type === 'hardBreak' ? <br /> : (node.marks ?? []).reduceRight<ReactNode>(marked, node.text)}
        </Fragment>
      ))}
      {content.at(-1)?.type === 'hardBreak' && <br />}
    </>
  );
}

function marked(inner: ReactNode, mark: Mark | SuggestionMark): ReactNode {
  switch (mark.type) {
    case 'insertion':
      return <ins data-suggested="insertion">{inner}</ins>;
    case 'deletion':
      return <del data-suggested="deletion">{inner}</del>;
    case 'modification':
      return <span data-suggested="modification">{inner}</span>;
    case 'bold':
      return <strong>{inner}</strong>;
    case 'italic':
      return <em>{inner}</em>;
    case 'strike':
      return <s>{inner}</s>;
    case 'subscript':
      return <sub>{inner}</sub>;
    case 'superscript':
      return <sup>{inner}</sup>;
    case 'link':
      return <a href={safeHref(mark.attrs.href)}>{inner}</a>;
    case 'lang':
      return <span lang={mark.attrs.lang}>{inner}</span>;
    default:
      return undrawn(mark);
  }
}
