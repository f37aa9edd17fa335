import { answerNotFound } from '#app/_reader/answers/answer-not-found.tsx';
import { SharedOverPage, SharedPage } from '#app/_reader/shared/shared-page.tsx';
import { ADDRESS_HEADER } from '#app/_server/http/address-header.ts';
import { html } from '#app/_server/answers/html.ts';
import { holdBack, VISITS, WRONG_LINKS } from '#app/_server/shared/hold-back.ts';
import { openShare } from '#app/_server/shared/open-share.ts';
import { findSharedDraft } from '#db/queries/shares/shared-draft.ts';
import { personName } from '#lib/people/person-name.ts';
import { isShareToken } from '#lib/shares/share.ts';
import { deviceName, shortAddress, visitorOf } from '#lib/shares/visitor.ts';
import { isLocale } from '#lib/locale.ts';

const BUSY_S = 5;

/**
 * An unpublished text for whoever has the link, while it is open; each request is written down before it is answered. What
 * opens nothing gets one answer, whether it is over, was never there or cannot be: in the language of the address.
 */
export async function GET(request: Request, { params }: { params: Promise<{ locale: string; token: string }> }) {
  const { locale, token } = await params;
  if (!isLocale(locale)) return answerNotFound(locale);
  const now = new Date();
  const address = request.headers.get(ADDRESS_HEADER);
  const visit = {
    token,
    locale,
    network: shortAddress(address),
    device: deviceName(visitorOf(request.headers.get('user-agent'))),
  };
  const opensNothing = () => {
    const tooMany = holdBack(`wrong ${address}`, WRONG_LINKS, now);
    if (tooMany !== undefined) return later(429, tooMany);
    return html(<SharedOverPage locale={locale} />, { status: 404, tags: [], shared: true });
  };
  // What can be no link is neither looked up nor counted by its own name: made-up ones would fill the memory of it.
  if (!isShareToken(token)) return opensNothing();
  const often = holdBack(`visit ${locale} ${token}`, VISITS, now);
  if (often !== undefined) return later(429, often);
  const visited = await openShare(visit, now);
  if (!visited.ok && visited.error === 'busy') return later(503, BUSY_S);
  const article = visited.ok ? await findSharedDraft(visited.value, token) : undefined;
  if (!visited.ok || !article) return opensNothing();
  const { by, expiresAt } = visited.value;
  return html(
    <SharedPage article={article} by={by ? personName(by)[locale] : ''} until={new Date(expiresAt)} now={now} />,
    { tags: [], shared: true },
  );
}

function later(status: 429 | 503, seconds: number): Response {
  return new Response(`${status}\n`, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': String(seconds) },
  });
}
