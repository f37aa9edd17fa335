/** One segment of an address as Next hands it over (percent-encoded), decoded and NFC; as it stands where it cannot be decoded. */
export function readSegment(segment: string): string {
  try {
    return decodeURIComponent(segment).normalize('NFC');
  } catch {
    return segment;
  }
}
