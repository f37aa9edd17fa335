/** The address of the heaviest story that the English front links. */
export async function longestStory(origin: string): Promise<string> {
  const front = await (await fetch(`${origin}/en`)).text();
  const addresses = [
    ...new Set(
      [...front.matchAll(/href="(?:https?:\/\/[^/"]+)?(\/en\/[^"/]+\/[^"/]+-\d+)"/g)].map((found) => found[1] ?? ''),
    ),
  ];
  const sizes = await Promise.all(
    addresses.map(async (address) => ({ address, bytes: (await gzipOf(origin + address)).length })),
  );
  const heaviest = sizes.sort((a, b) => b.bytes - a.bytes)[0];
  if (!heaviest) throw new Error('The front of the demo newsroom links no story');
  return heaviest.address;
}

/** The body as it travels in gzip; fetch() would unpack it. */
export async function gzipOf(url: string): Promise<Buffer> {
  const { get } = await import('node:http');
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'gzip' } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => resolve(Buffer.concat(chunks)));
    }).on('error', reject);
  });
}
