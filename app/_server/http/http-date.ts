const state = { second: 0, text: '' };

/** Now, as HTTP writes it, and the whole second since 1970 that it shows; the text is made once a second. */
export function httpDate(): Readonly<typeof state> {
  const second = Math.floor(Date.now() / 1000);
  if (second !== state.second) {
    state.second = second;
    state.text = new Date(second * 1000).toUTCString();
  }
  return state;
}
