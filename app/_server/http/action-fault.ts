import type { IncomingMessage } from 'node:http';

// Next names an action by a hash; a call carries text or, with files and forms, parts.
const ACTION_ID = /^[0-9a-f]{40,64}$/;
const CALL = /^(?:text\/plain|multipart\/form-data)\b/i;
const FORM = /^multipart\/form-data\b/i;

/**
 * Why a POST to a page of the newsroom cannot be a server action of ours, as a status: 403 when it comes from no page of
 * ours, 400 when nothing that we send looks so. Undefined when the application may read it. The application itself
 * answers 500 to both, as if something of ours had broken, and writes it to the log.
 */
export function actionFault({ headers }: IncomingMessage, ownOrigin: string): 400 | 403 | undefined {
  if (headers.origin !== ownOrigin) return 403;
  const id = headers['next-action'];
  const type = headers['content-type'] ?? '';
  const isAction = id === undefined ? FORM.test(type) : ACTION_ID.test(String(id)) && CALL.test(type);
  return isAction ? undefined : 400;
}
