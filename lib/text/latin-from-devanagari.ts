import { LATIN_EXCEPTIONS } from '#lib/text/latin-exceptions.ts';

const CONSONANTS: Record<string, string> = {
  क: 'k', ख: 'kh', ग: 'g', घ: 'gh', ङ: 'n', च: 'ch', छ: 'chh', ज: 'j', झ: 'jh', ञ: 'n',
  ट: 't', ठ: 'th', ड: 'd', ढ: 'dh', ण: 'n', त: 't', थ: 'th', द: 'd', ध: 'dh', न: 'n',
  प: 'p', फ: 'f', ब: 'b', भ: 'bh', म: 'm', य: 'y', र: 'r', ल: 'l', ळ: 'l', व: 'v',
  श: 'sh', ष: 'sh', स: 's', ह: 'h',
}; // prettier-ignore
const WITH_NUKTA: Record<string, string> = {
  क: 'q',
  ख: 'kh',
  ग: 'g',
  ज: 'z',
  ड: 'd',
  ढ: 'dh',
  फ: 'f',
  य: 'y',
  न: 'n',
  र: 'r',
};
const VOWELS: Record<string, string> = {
  अ: 'a', आ: 'a', इ: 'i', ई: 'i', उ: 'u', ऊ: 'u', ऋ: 'ri', ए: 'e', ऐ: 'ai', ऑ: 'o', ओ: 'o', औ: 'au', ऍ: 'e', ॐ: 'om',
}; // prettier-ignore
const SIGNS: Record<string, string> = {
  'ा': 'a', 'ि': 'i', 'ी': 'i', 'ु': 'u', 'ू': 'u', 'ृ': 'ri', 'े': 'e', 'ै': 'ai', 'ॉ': 'o', 'ो': 'o', 'ौ': 'au', 'ॅ': 'e',
}; // prettier-ignore

const VIRAMA = '\u094D';
const NUKTA = '\u093C';
const NASAL = /[\u0900-\u0902]/;
const LABIAL = /[पफबभमव]/;
// Second parts of compounds: the schwa before them is the end of a word and goes by the rule for ends.
const TAILS = [
  'सभा',
  'पति',
  'मंत्री',
  'नगर',
  'गढ़',
  'पुर',
  'पाल',
  'शाला',
  'घर',
  'वार',
  'वाद',
  'वादी',
  'जनक',
  'कर्मी',
  'व्यवस्था',
];

/** One sound: consonants before a vowel. `schwa` says the vowel is the unwritten a, which Hindi often does not speak. */
type Sound = { onset: string; letters: string[]; vowel: string; schwa: boolean; nasal: string };

/**
 * Devanagari in the Latin letters Hindi papers spell names with: «प्रधानमंत्री» → «pradhanmantri». Own table and schwa
 * deletion, with a list of words whose custom differs (lib/text/latin-exceptions.ts). Digits become Latin ones, other
 * characters stay. Lower case, ASCII for every Devanagari letter.
 * @see Ohala 1983, Aspects of Hindi Phonology (schwa falls between VC and CV, from the right)
 */
export function latinFromDevanagari(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u200C\u200D]/g, '')
    .replace(/[\u0966-\u096F]/g, (digit) => String(digit.charCodeAt(0) - 0x0966))
    .replace(/[\u0900-\u0963\u0970-\u097F]+/g, latinWord);
}

function latinWord(word: string): string {
  const known = LATIN_EXCEPTIONS.get(word);
  if (known !== undefined) return known;
  const tail = TAILS.find(
    (end) =>
      word.endsWith(end) &&
      word.length > end.length + 1 &&
      !/[\u0900-\u0902\u094D]/.test(word.at(-end.length - 1) ?? ''),
  );
  if (tail !== undefined) return latinWord(word.slice(0, -tail.length)) + (tail === 'गढ़' ? 'garh' : latinWord(tail));
  return spell(dropSchwas(soundsOf(word), word));
}

function soundsOf(word: string): Sound[] {
  const sounds: Sound[] = [];
  const letters = [...word];
  let onset = '';
  let cluster: string[] = [];
  const close = (vowel: string, schwa: boolean) => {
    sounds.push({ onset, letters: cluster, vowel, schwa, nasal: '' });
    onset = '';
    cluster = [];
  };
  for (let at = 0; at < letters.length; at += 1) {
    const letter = letters[at] ?? '';
    if (letter in CONSONANTS) {
      const nukta = letters[at + 1] === NUKTA;
      if (nukta) at += 1;
      onset = join(onset, cluster.at(-1), letter, (nukta ? WITH_NUKTA[letter] : CONSONANTS[letter]) ?? '');
      cluster.push(letter);
      const next = letters[at + 1] ?? '';
      if (next === VIRAMA) at += 1;
      else if (next in SIGNS) {
        at += 1;
        close(SIGNS[next] ?? '', false);
      } else close('a', true);
    } else if (letter in VOWELS) close(VOWELS[letter] ?? '', false);
    else if (NASAL.test(letter)) {
      const last = sounds.at(-1);
      if (last) last.nasal = LABIAL.test(letters[at + 1] ?? '') ? 'm' : 'n';
    }
  }
  if (onset !== '') close('', false);
  return sounds;
}

/** Two letters tied by a virama where the pair is not spelled as the sum of its parts. */
function join(onset: string, before: string | undefined, letter: string, sound: string): string {
  if (before === 'ज' && letter === 'ञ') return `${onset.slice(0, -1)}gy`;
  if (before === 'च' && letter === 'छ') return `${onset.slice(0, -2)}chh`;
  if (letter === 'व' && (before === 'श' || before === 'स' || before === 'द')) return `${onset}w`;
  return onset + sound;
}

function dropSchwas(sounds: Sound[], word: string): Sound[] {
  const last = sounds.at(-1);
  if (last?.schwa && sounds.length > 1 && last.nasal === '' && !keepsFinalSchwa(last, word)) last.vowel = '';
  for (let at = sounds.length - 2; at > 0; at -= 1) {
    const [before, here, after] = [sounds[at - 1], sounds[at], sounds[at + 1]];
    if (!before || !here?.schwa || !after || here.nasal !== '') continue;
    if (at === sounds.length - 2 && word.endsWith('ालय')) continue;
    const single = here.letters.length === 1 && before.nasal === '' && before.vowel !== '';
    if (single && after.letters.length === 1 && after.vowel !== '') here.vowel = '';
  }
  return sounds;
}

/** राज्य, राष्ट्र, विश्व keep their a, धर्म and संबंध do not; so do -ीय and -ालय. */
function keepsFinalSchwa(last: Sound, word: string): boolean {
  if (/(?:ीय|ालय)$/.test(word)) return true;
  const [before, final] = last.letters.slice(-2);
  if (last.letters.length < 2 || before === undefined || final === undefined) return false;
  if (final === 'य' || final === 'ञ' || (final === 'र' && before !== 'र')) return true;
  return /[वलनमण]/.test(final) && !/[रनमलण]/.test(before) && before !== final;
}

function spell(sounds: Sound[]): string {
  return sounds.map(({ onset, vowel, nasal }) => onset + vowel + nasal).join('');
}
