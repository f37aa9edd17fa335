import type { ServerResponse } from 'node:http';

/**
 * Has a redirection sent as its head alone. Next would send the page it never drew along with it, with all the words of the
 * interface in it, and nobody reads that.
 */
export function bareRedirects(response: ServerResponse): void {
  const { writeHead, write, end } = response;
  let isBare = false;
  const decide = () => {
    if (!response.headersSent) response.writeHead(response.statusCode);
    return isBare;
  };
  response.writeHead = (...args: unknown[]) => {
    const [status] = args;
    if (typeof status === 'number' && status > 300 && status < 400 && response.hasHeader('location')) {
      isBare = true;
      for (const name of ['Content-Encoding', 'Content-Type', 'Transfer-Encoding']) response.removeHeader(name);
      response.setHeader('Content-Length', 0);
    }
    return Reflect.apply(writeHead, response, args) as ServerResponse;
  };
  response.write = (...args: unknown[]) => {
    if (!decide()) return Reflect.apply(write, response, args) as boolean;
    written(args);
    return true;
  };
  response.end = (...args: unknown[]) => {
    const sent = decide() ? args.filter((arg) => typeof arg === 'function') : args;
    return Reflect.apply(end, response, sent) as ServerResponse;
  };
}

/** Whoever waits for what it wrote to be gone hears that it is. */
function written(args: unknown[]): void {
  const told = args.find((arg) => typeof arg === 'function') as ((error?: Error) => void) | undefined;
  if (told) process.nextTick(told);
}
