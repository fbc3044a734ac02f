import { kana } from './kana';

// An IME shows the reading of a word before it shows the word, and that is the
// only time when a page can learn it. What is kept here is which stretch of the
// field was read how; a stretch whose reading nobody saw (pasted, autofilled,
// half deleted) makes the reading of the whole unknown, never a guess.

/** What happens in the field, as the browser tells it. */
export type InputEvent =
  /** A composition begins at the caret; data is the text that is converted again, if any. */
  | { type: 'start'; value: string; data: string; at: number }
  | { type: 'update'; data: string }
  | { type: 'end'; value: string }
  /** The field changed: by a key, a paste, a deletion. Ignored within a composition. */
  | { type: 'input'; value: string };

interface Stretch {
  text: string;
  /** undefined: nobody saw how it is read. */
  reading: string | undefined;
}

interface Composition {
  /** Caret at its beginning. */
  at: number;
  /** Whether words that stood there are converted again. */
  again: boolean;
  /** What the IME shows, and the reading seen until now. */
  shown: string;
  reading: string;
}

/** What is known of the field's reading. */
export interface Furigana {
  stretches: readonly Stretch[];
  composing?: Composition;
}

/** A field of which nothing is known but what stands in it. */
export function furiganaOf(value: string): Furigana {
  return { stretches: value === '' ? [] : [stretch(value)] };
}

/** What is known after an event. */
export function observe(furigana: Furigana, event: InputEvent): Furigana {
  const { stretches, composing } = furigana;
  switch (event.type) {
    case 'start':
      return {
        stretches: rewrite(stretches, event.value),
        composing: { at: event.at, again: event.data !== '', shown: '', reading: '' },
      };
    case 'update':
      return composing ? { stretches, composing: heard(composing, event.data) } : furigana;
    case 'end':
      return { stretches: rewrite(stretches, event.value, composing) };
    case 'input':
      return composing ? furigana : { stretches: rewrite(stretches, event.value) };
  }
}

/** The reading of the field in full-width katakana; undefined while some of it is unknown. */
export function readingOf({ stretches, composing }: Furigana): string | undefined {
  let known = stretches;
  if (composing && !composing.again) {
    const [before, after] = split(stretches, composing.at);
    known = [...before, { text: composing.shown, reading: composing.reading }, ...after];
  }
  const readings = known.map(({ reading }) => reading);
  if (readings.includes(undefined)) return undefined;
  const { value, refusal } = kana(readings.join('').trim());
  return refusal ? undefined : value;
}

const isKana = (text: string) => /^[ぁ-ゖァ-ヺー゛゜ｦ-ﾟ・ \u3000]*$/u.test(text);

/** A text outside of a composition reads as itself if it is kana. */
const stretch = (text: string): Stretch => ({ text, reading: isKana(text) ? text : undefined });

/** What the reading is once the IME shows `data`: kana are read, a conversion keeps what was read. */
function heard(composing: Composition, data: string): Composition {
  // The consonant of a kana that is still being typed.
  const shown = data.replace(/[A-Za-zＡ-Ｚａ-ｚ]+$/u, '');
  if (isKana(shown)) return { ...composing, shown, reading: shown };
  // Live conversion: kana come behind what is converted already.
  const kept = commonStart(composing.shown, shown);
  const gone = composing.shown.slice(kept);
  const come = shown.slice(kept);
  const reading =
    gone === '' && isKana(come)
      ? composing.reading + come
      : come === '' && isKana(gone) && composing.reading.endsWith(gone)
        ? composing.reading.slice(0, composing.reading.length - gone.length)
        : composing.reading;
  return { ...composing, shown, reading };
}

/** The stretches of a new value: what did not change keeps its reading. */
function rewrite(stretches: readonly Stretch[], value: string, composed?: Composition): Stretch[] {
  const old = stretches.map(({ text }) => text).join('');
  if (old === value) return [...stretches];
  let from = commonStart(old, value);
  // A repeated letter (ああ) is new where the caret stood, not at the end.
  if (composed && !composed.again) from = Math.min(from, composed.at);
  let behind = Math.min(commonStart(reversed(old), reversed(value)), old.length - from, value.length - from);
  const cut = (place: number) => split(stretches, place);
  if (composed?.again) {
    // Converted again is the whole word, though only some of its letters changed.
    from = edge(stretches, from, 'before');
    behind = old.length - edge(stretches, old.length - behind, 'after');
  }
  const [before] = cut(from);
  const [, after] = cut(old.length - behind);
  const text = value.slice(from, value.length - behind);
  const replaced = cut(old.length - behind)[0].slice(before.length);
  const again = composed?.again && composed.reading === '';
  const reading = again ? joined(replaced) : composed?.reading || stretch(text).reading;
  return [...before, ...(text === '' ? [] : [{ text, reading }]), ...after];
}

function joined(stretches: readonly Stretch[]): string | undefined {
  const readings = stretches.map(({ reading }) => reading);
  return readings.length === 0 || readings.includes(undefined) ? undefined : readings.join('');
}

/** The stretches before and after a place. One that is cut through reads as itself or is no longer known. */
function split(stretches: readonly Stretch[], place: number): [Stretch[], Stretch[]] {
  const before: Stretch[] = [];
  const after: Stretch[] = [];
  let start = 0;
  for (const each of stretches) {
    const within = place - start;
    start += each.text.length;
    if (within <= 0) after.push(each);
    else if (within >= each.text.length) before.push(each);
    else {
      before.push(stretch(each.text.slice(0, within)));
      after.push(stretch(each.text.slice(within)));
    }
  }
  return [before, after];
}

/** The edge of the stretch that a place lies in. */
function edge(stretches: readonly Stretch[], place: number, side: 'before' | 'after'): number {
  let start = 0;
  for (const { text } of stretches) {
    const end = start + text.length;
    if (start < place && place < end) return side === 'before' ? start : end;
    start = end;
  }
  return place;
}

function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one[length] === other[length]) length++;
  return length;
}

const reversed = (text: string) => text.split('').toReversed().join('');
