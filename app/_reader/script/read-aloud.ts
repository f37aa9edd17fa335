import { sentences } from './sentences.ts';

/** One thing to say: a sentence, its language, where it stands on the page. */
type Line = { text: string; lang: string; block: HTMLElement; range: Range };

const HIGHLIGHT = 'spoken';
/** How readers scroll. */
const MOVES = ['wheel', 'touchmove', 'keydown'] as const;

/**
 * Reads the story aloud through the browser's own voices, sentence by sentence, and marks the sentence being read.
 * `box` carries the words of its buttons in data-pause, data-resume and data-stop; `opener` is the button that was tapped.
 */
export function readAloud(box: HTMLElement, opener: HTMLButtonElement): void {
  const speech = window.speechSynthesis;
  const lines = collectLines();
  let at = 0;
  // Every start makes the callbacks of what was cancelled before it stale: cancel() fires their `end` and `error` late.
  let turn = 0;
  let speaking = true;

  // The sentence may be out of sight because the reader has scrolled away: then it is not fetched back.
  let away = false;
  const leave = () => (away = true);

  const pause = button(box.dataset.pause, () => (speaking ? hold() : play()));
  const stop = button(box.dataset.stop, close);
  const place = document.createElement('span');
  opener.hidden = true;
  box.append(pause, stop, place);
  box.classList.add('reading');
  pause.focus();
  addEventListener('pagehide', close);
  for (const moved of MOVES) addEventListener(moved, leave, { passive: true });
  play();

  function play(): void {
    speaking = true;
    pause.textContent = box.dataset.pause ?? '';
    turn += 1;
    speech.cancel();
    say(turn);
  }

  // Android's pause() cancels, and desktop Chrome forgets a paused voice: the sentence is said again from its start.
  function hold(): void {
    speaking = false;
    pause.textContent = box.dataset.resume ?? '';
    turn += 1;
    speech.cancel();
  }

  function close(): void {
    turn += 1;
    speech.cancel();
    mark(undefined);
    removeEventListener('pagehide', close);
    for (const moved of MOVES) removeEventListener(moved, leave);
    box.classList.remove('reading');
    pause.remove();
    stop.remove();
    place.remove();
    opener.hidden = false;
    opener.focus();
  }

  function say(mine: number): void {
    const line = lines[at];
    if (!line) return close();
    const utterance = new SpeechSynthesisUtterance(line.text);
    const voice = voiceFor(line.lang);
    if (voice) utterance.voice = voice;
    // Chrome on Android needs the language beside the voice, or English reads the Hindi.
    utterance.lang = voice ? voice.lang.replace('_', '-') : line.lang;
    utterance.onend = () => {
      if (mine !== turn) return;
      at += 1;
      say(mine);
    };
    utterance.onerror = () => mine === turn && close();
    place.textContent = `${at + 1}/${lines.length}`;
    mark(line);
    follow(line);
    speech.speak(utterance);
  }

  function follow({ block, range }: Line): void {
    const { top, bottom } = range.getBoundingClientRect();
    if (top >= 0 && bottom <= innerHeight) away = false;
    else if (!away) block.scrollIntoView({ block: 'center' });
  }
}

function button(label: string | undefined, tapped: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label ?? '';
  made.onclick = tapped;
  return made;
}

/** A voice that needs no network first, then the browser's default, then any. */
function voiceFor(lang: string): SpeechSynthesisVoice | undefined {
  const voices = speechSynthesis.getVoices().filter((voice) => voice.lang.slice(0, 2) === lang.slice(0, 2));
  return (
    voices.find((voice) => voice.localService && voice.lang.endsWith('IN')) ??
    voices.find((voice) => voice.lang.endsWith('IN')) ??
    voices.find((voice) => voice.default) ??
    voices[0]
  );
}

/**
 * Headline, standfirst and text in reading order, quotations with whom they are from. What is beside the text is left
 * out: byline and dateline, captions, tables, sentences set large a second time, ways to other stories and sites.
 */
function collectLines(): Line[] {
  const blocks = document.querySelectorAll<HTMLElement>(
    'h1,[data-standfirst],[data-body] :is(p,h2,h3,li,dt,.quote figcaption):not([data-quiet],[data-quiet] *,table *)',
  );
  return [...blocks].flatMap((block) => (block.querySelector('p') ? [] : linesOf(block)));
}

function linesOf(block: HTMLElement): Line[] {
  const runs: { node: Text; start: number; lang: string }[] = [];
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  let text = '';
  const lines: Line[] = [];
  const flush = () => {
    for (const { start, end } of sentences(text, runs[0]?.lang ?? 'en')) {
      const range = document.createRange();
      const first = runs.findLast((run) => run.start <= start);
      const last = runs.findLast((run) => run.start < end);
      if (!first || !last) continue;
      // The space that stands for a line break belongs to no node.
      range.setStart(first.node, Math.min(start - first.start, first.node.length));
      range.setEnd(last.node, Math.min(end - last.start, last.node.length));
      lines.push({ text: text.slice(start, end).trim(), lang: first.lang, block, range });
    }
    runs.length = 0;
    text = '';
  };
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeName === 'BR' && runs.length > 0) text += ' ';
    if (!(node instanceof Text)) continue;
    const lang = node.parentElement?.closest<HTMLElement>('[lang]')?.lang ?? 'en';
    // A run in the other language is read by a voice of that language, if there is one.
    if (runs[0] && runs[0].lang !== lang && voiceFor(lang)) flush();
    runs.push({ node, start: text.length, lang: runs[0] && !voiceFor(lang) ? runs[0].lang : lang });
    text += node.data;
  }
  flush();
  return lines;
}

function mark(line: Line | undefined): void {
  document.querySelector(`.${HIGHLIGHT}`)?.classList.remove(HIGHLIGHT);
  if ('highlights' in CSS) {
    CSS.highlights.delete(HIGHLIGHT);
    if (line) CSS.highlights.set(HIGHLIGHT, new Highlight(line.range));
  } else line?.block.classList.add(HIGHLIGHT);
}
