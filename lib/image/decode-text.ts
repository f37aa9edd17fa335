// What Windows-1252 has where Latin-1 has controls (0x80 to 0x9F); five places are empty.
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Bytes of a file that does not say its encoding: UTF-8 when they are valid UTF-8, else Windows-1252, the superset of
 * Latin-1 that desks before Unicode wrote. By a table of our own: Node's TextDecoder('windows-1252') read it as Latin-1
 * up to Node 22.
 */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    let text = '';
    for (const byte of bytes) text += byte >= 0x80 && byte < 0xa0 ? WINDOWS[byte - 0x80] : String.fromCharCode(byte);
    return text;
  }
}
