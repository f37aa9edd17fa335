/**
 * The Content-Security-Policy of newsroom pages: scripts by the nonce of this one answer and by what those load. Styles
 * may be inline because the component library writes positions as style attributes. `dev` adds what hot reloading needs.
 */
export function newsroomPolicy(nonce: string, { dev, secure }: { dev: boolean; secure: boolean }): string {
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${dev ? ' ws: wss:' : ''}`,
    "worker-src 'self' blob:",
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(secure ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}
