import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { createShortAnswers, type ShortAnswer } from '#app/_reader/answers/short-answer.ts';
import { bareRedirects } from '#app/_server/answers/bare-redirect.ts';
import { sendWhole } from '#app/_server/answers/whole-page.ts';
import { type AddressKind, sortAddress } from '#app/_server/http/public-address.ts';
import { SAME_AS_HEADER } from '#app/_server/http/same-as.ts';

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Answers public addresses at which nothing stands, or from which a story moved; the rest is for `handle`, Next's own. */
export function answerShortly(handle: Handle, buildDir: string): Handle {
  const routes = JSON.parse(readFileSync(path.join(buildDir, 'app-path-routes-manifest.json'), 'utf8')) as object;
  const shortAnswer = createShortAnswers(Object.values(routes) as string[]);

  async function find(sorted: AddressKind): Promise<ShortAnswer | undefined> {
    if (sorted.kind === 'assets')
      return existsSync(path.join(buildDir, sorted.address.slice('/_next'.length))) ? undefined : { sameAs: '/-/-' };
    return sorted.kind === 'public' ? shortAnswer(sorted.address) : undefined;
  }

  return async (request, response) => {
    const { method, headers, url = '' } = request;
    const sorted = method === 'GET' ? sortAddress(url) : undefined;
    const short = sorted && (await find(sorted));
    if (short === undefined) {
      // That is the gate asking for a page. The newsroom's answers are compressed on their way.
      if (sorted?.kind === 'public' && headers['accept-encoding'] === undefined) sendWhole(response);
      if (sorted?.kind === 'newsroom') bareRedirects(response);
      return handle(request, response);
    }
    if ('sameAs' in short) {
      response.writeHead(404, { [SAME_AS_HEADER]: short.sameAs, 'Cache-Control': 'no-store', 'Content-Length': 0 });
    } else {
      const keep = 'public, max-age=0, must-revalidate';
      response.writeHead(301, { Location: encodeURI(short.movedTo), 'Cache-Control': keep, 'Content-Length': 0 });
    }
    response.end();
  };
}
