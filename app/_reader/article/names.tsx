import { Fragment, type ReactNode } from 'react';
import { Portrait } from '#app/_reader/page/portrait.tsx';
import { translator } from '#app/_reader/page/translator.ts';
import { Words } from '#app/_reader/page/words.tsx';
import { bylineOf, signers } from '#lib/article/byline.ts';
import type { PrintedName, PublishedArticle } from '#lib/article/published-article.ts';
import { joinNames } from '#lib/format.ts';
import type { Locale } from '#lib/locale.ts';

/** A topic, contributor or agency at a story, leading to its own page where it has one in this language. */
export function NameLink({ name, locale }: { name: Pick<PrintedName, 'name' | 'address'>; locale: Locale }) {
  const words = <Words text={name.name} locale={locale} />;
  return name.address === null ? words : <a href={name.address}>{words}</a>;
}

/**
 * Who signs a story, on one line, each name leading to its page; somebody alone with what they are («विशेष संवाददाता,
 * लखनऊ»), since of several it would be a list. Nothing where nobody signs.
 */
export function BylineLine({ article }: { article: PublishedArticle }) {
  const byline = bylineOf(article);
  if (byline.kind === 'none') return null;
  const { locale, contributors } = article;
  const role = byline.kind === 'names' && contributors.length === 1 ? contributors[0]?.role : '';
  const line =
    byline.kind === 'wording'
      ? linked(byline.wording, contributors, locale)
      : translator(locale).rich('ArticlePage.by', {
          names: () => (
            <Fragment key="names">
              {joinNames(contributors, locale).map((part) =>
                typeof part === 'string' ? part : <NameLink key={part.id} name={part} locale={locale} />,
              )}
            </Fragment>
          ),
        });
  return (
    <p className="byline" data-quiet="">
      {line}
      {role && (
        <span className="role">
          {', '}
          <Words text={role} locale={locale} />
        </span>
      )}
    </p>
  );
}

/** Who signs a story, with portrait, name and what they are, at its end: those who have a portrait. */
export function Signers({ article }: { article: PublishedArticle }) {
  const { locale } = article;
  return signers(article).map(
    ({ id, portrait, role, ...name }) =>
      portrait && (
        <p key={id} className="signer">
          <Portrait picture={portrait} widthPx={64} />
          <span>
            <NameLink name={name} locale={locale} />
            {role && (
              <>
                <br />
                <Words text={role} locale={locale} />
              </>
            )}
          </span>
        </p>
      ),
  );
}

/** A byline as the newsroom words it, with the names of contributors in it as links. */
function linked(wording: string, contributors: readonly PrintedName[], locale: Locale): ReactNode {
  const [found] = contributors
    .map((name) => ({ name, at: wording.indexOf(name.name) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  if (!found) return <Words text={wording} locale={locale} />;
  const { name, at } = found;
  const others = contributors.filter((one) => one !== name);
  return (
    <>
      {at > 0 && <Words text={wording.slice(0, at)} locale={locale} />}
      <NameLink name={name} locale={locale} />
      {linked(wording.slice(at + name.name.length), others, locale)}
    </>
  );
}

/** What a story is about, each leading to the other stories of it. */
export function Topics({ article }: { article: PublishedArticle }) {
  if (article.topics.length === 0) return null;
  return (
    <div className="topics">
      <h2>{translator(article.locale)('ArticlePage.topics')}</h2>
      <ul>
        {article.topics.map((topic) => (
          <li key={topic.id}>
            <NameLink name={topic} locale={article.locale} />
          </li>
        ))}
      </ul>
    </div>
  );
}
