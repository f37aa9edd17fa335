import { FILES } from '#app/_reader/generated/files.ts';

/** What reader pages load on a tap. The name holds a hash of the content, so a browser never asks twice. */
export async function GET(_request: Request, { params }: { params: Promise<{ name: string }> }) {
  const { name } = await params;
  const files: Record<string, string> = FILES;
  const text = Object.hasOwn(files, name) ? files[name] : undefined;
  if (text === undefined) return new Response(null, { status: 404, headers: { 'Cache-Control': 'private, no-store' } });
  return new Response(text, {
    headers: {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'public, max-age=31536000, immutable',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
