import { createElement, Fragment, type ReactNode } from 'react';
import { EmbedCard } from '#app/_reader/article/embed-card.tsx';
import { Figure } from '#app/_reader/article/figure.tsx';
import { storyText } from '#app/_reader/article/article-text.tsx';
import { translator } from '#app/_reader/page/translator.ts';
import { words } from '#app/_reader/page/words.tsx';
import type { PublishedArticle } from '#lib/article/published-article.ts';
import type { BodyNode } from '#lib/body/nodes.ts';
import { variantAddressFrom } from '#lib/image/image.ts';
import type { Locale } from '#lib/locale.ts';

/** What a body needs beside its nodes: its language, its pictures, and the stories its cards lead to. */
type Surroundings = Pick<PublishedArticle, 'locale' | 'pictures' | 'readMore'>;

/**
 * Any node of a story's text as readers see it. Exhaustive: a node added to the schema fails to compile until it is
 * drawn here. A picture that is missing and a card whose story is not live draw nothing.
 */
export function ArticleBody({ node, around }: { node: BodyNode; around: Surroundings }): ReactNode {
  return draw(node, around);
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
    case 'figure': {
      const { imageId, caption, alt, credit } = node.attrs;
      const image = around.pictures[imageId];
      return image ? (
        <Figure figure={{ picture: image.picture, caption, alt, credit: credit || image.credit }} locale={locale} />
      ) : null;
    }
    case 'table':
      // Wider than the page, a table scrolls in its own box; with the keyboard too.
      return (
        <section className="table" {...SCROLLS} aria-label={translator(locale)('Embed.table')}>
          <table>
            <tbody>{drawAll(node.content, around)}</tbody>
          </table>
        </section>
      );
    case 'tableRow':
      return <tr>{drawAll(node.content ?? [], around)}</tr>;
    case 'tableHeader':
    case 'tableCell': {
      const Cell = node.type === 'tableHeader' ? 'th' : 'td';
      const { colspan, rowspan } = node.attrs;
      return (
        <Cell colSpan={colspan === 1 ? undefined : colspan} rowSpan={rowspan === 1 ? undefined : rowspan}>
          {drawAll(node.content, around)}
        </Cell>
      );
    }
    case 'horizontalRule':
      return <hr />;
    case 'readMore':
      return <ReadMore to={around.readMore[node.attrs.articleId]} locale={locale} />;
    case 'embed':
      return <EmbedCard embed={node.attrs} locale={locale} />;
    case 'text':
    case 'hardBreak':
      return storyText([node], locale);
  }
}

// Else nobody could scroll it with the keyboard in browsers that do not make a scrolling box a stop by themselves.
const SCROLLS = { tabIndex: 0 };

function drawAll(nodes: readonly BodyNode[], around: Surroundings): ReactNode {
  return createElement(Fragment, null, ...nodes.map((node) => draw(node, around)));
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
