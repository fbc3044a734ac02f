// ヘボン式 as passports have it (旅券法施行規則): SHI CHI TSU FU JI, M before B, M
// and P, TCH for ッチ, long o and u without a mark, no hyphen. It is a suggestion:
// how a name is written in latin letters is for its owner to say.

const rows: Record<string, string> = {
  '': 'ア A イ I ウ U エ E オ O ヰ I ヱ E ヲ O ァ A ィ I ゥ U ェ E ォ O',
  K: 'カ A キ I ク U ケ E コ O ヵ A ヶ E',
  S: 'サ A シ HI ス U セ E ソ O',
  T: 'タ A チ - ツ SU テ E ト O',
  N: 'ナ A ニ I ヌ U ネ E ノ O',
  H: 'ハ A ヒ I フ - ヘ E ホ O',
  M: 'マ A ミ I ム U メ E モ O',
  Y: 'ヤ A ユ U ヨ O ャ A ュ U ョ O',
  R: 'ラ A リ I ル U レ E ロ O',
  W: 'ワ A ヮ A',
  G: 'ガ A ギ I グ U ゲ E ゴ O',
  Z: 'ザ A ジ - ズ U ゼ E ゾ O ヅ U',
  D: 'ダ A デ E ド O',
  B: 'バ A ビ I ブ U ベ E ボ O ヴ U',
  P: 'パ A ピ I プ U ペ E ポ O',
};

const letters = new Map<string, string>([
  ...Object.entries(rows).flatMap(([consonant, row]) =>
    [...row.matchAll(/(\S) ([A-Z]+)/gu)].map(([, letter = '', rest = '']): [string, string] => [letter, consonant + rest]),
  ),
  ['チ', 'CHI'],
  ['フ', 'FU'],
  ['ジ', 'JI'],
  ['ヂ', 'JI'],
]);

/** One sound of a word. */
interface Sound {
  text: string;
  /** It lengthens this vowel of the sound before: ウ after コ, ー. */
  long?: 'O' | 'other';
}

/** How long o and u are written: dropped, o with H, or as the kana spell them. */
type Style = 'drop' | 'OH' | 'spell';

/**
 * The spellings of a reading in full-width katakana, in capitals, the passport's
 * first: イトウ is ITO, ITOH, ITOU. Empty where there is nothing to spell or a
 * character is no kana.
 */
export function romanise(kana: string): string[] {
  const words = kana
    .split(/[ ・＝]+/u)
    .filter((word) => word !== '')
    .map(soundsOf);
  if (words.includes(undefined)) return [];
  const styles: Style[] = ['drop', 'OH', 'spell'];
  const spellings = styles.map((style) => words.map((sounds = []) => spell(sounds, style)).join(' '));
  return [...new Set(spellings)].filter((spelling) => spelling !== '');
}

function spell(sounds: readonly Sound[], style: Style): string {
  const written = { drop: () => '', OH: (long: Sound['long']) => (long === 'O' ? 'H' : ''), spell: undefined }[style];
  return sounds
    .map(({ text, long }) => (long && written ? written(long) : text))
    .join('')
    .replace(/N(?=[BMP])/g, 'M');
}

/** A kana with its small ャュョ, or one character; | ends a word within a word. */
const syllable = /([キギシジチヂニヒビピミリ])([ャュョ])|./gu;
const glides: Record<string, string> = { ャ: 'A', ュ: 'U', ョ: 'O' };

/** The sounds of a word; undefined when something is no katakana. */
function soundsOf(word: string): Sound[] | undefined {
  const sounds: Sound[] = [];
  let doubled = false;
  // 井上 and 松浦 are two words: their ウ lengthens nothing.
  const parts = word.replace(/ノ(?=ウエ)|ツ(?=ウラ)/gu, '$&|');
  for (const { 0: kana, 1: base, 2: glide, index } of parts.matchAll(syllable)) {
    if (kana === 'ッ') doubled = true;
    else if (kana === '|') sounds.push({ text: '' });
    else {
      const last = index + kana.length === parts.length;
      const sound = lengthening(kana, sounds.at(-1), last) ?? plain(kana, base, glide);
      if (!sound) return undefined;
      sounds.push(doubled ? { text: double(sound.text) } : sound);
      doubled = false;
    }
  }
  return doubled ? [...sounds, { text: 'TSU' }] : sounds;
}

function plain(kana: string, base: string | undefined, glide: string | undefined): Sound | undefined {
  if (kana === 'ン') return { text: 'N' };
  if (base === undefined || glide === undefined) {
    const text = letters.get(kana);
    return text === undefined ? undefined : { text };
  }
  const consonant = (letters.get(base) ?? '').slice(0, -1);
  return { text: `${consonant}${/(?:SH|CH|J)$/.test(consonant) ? '' : 'Y'}${glides[glide]}` };
}

/** The kana as the length of the o or u before it. オオ at the end of a name is two sounds (妹尾 SENOO). */
function lengthening(kana: string, before: Sound | undefined, last: boolean): Sound | undefined {
  const vowel = before && before.long === undefined ? before.text.at(-1) : undefined;
  const long = vowel === 'O' ? 'O' : 'other';
  if (kana === 'ー') return { text: '', long };
  if (kana === 'ウ' && (vowel === 'O' || vowel === 'U')) return { text: 'U', long };
  return kana === 'オ' && vowel === 'O' && !last ? { text: 'O', long } : undefined;
}

/** The sound after ッ: its consonant twice, TCH for CH. */
function double(text: string): string {
  if (text.startsWith('CH')) return `T${text}`;
  return /^[AIUEO]/.test(text) ? `TSU${text}` : `${text[0] ?? ''}${text}`;
}
