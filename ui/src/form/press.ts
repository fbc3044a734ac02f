import { useLayoutEffect, useState } from 'react';

let pressing = false;
/** Counts what begins a press, so that the end of one is not taken for the end of the next. */
let begun = 0;
let waiting: (() => void)[] = [];

function pressed() {
  pressing = true;
  begun++;
}

function released() {
  const ended = begun;
  // A task later: the click that the press makes comes first.
  setTimeout(() => {
    if (ended !== begun) return;
    pressing = false;
    const due = waiting;
    waiting = [];
    due.forEach((act) => act());
  });
}

// A finger's mouse events come after it was lifted, and the field is left with them.
for (const down of ['pointerdown', 'mousedown']) document.addEventListener(down, pressed, true);
for (const up of ['pointerup', 'mouseup', 'pointercancel']) document.addEventListener(up, released, true);
// A menu of the browser's own swallows the end of the press that opened it.
for (const other of ['contextmenu', 'keydown']) document.addEventListener(other, () => pressing && released(), true);
document.addEventListener('pointermove', ({ buttons }) => pressing && buttons === 0 && released(), true);

/**
 * Does it now, or, while a pointer is down, once it is up and its click was
 * made. A field is left at the moment of the press: what then appears or goes
 * would move the thing that is being pressed from under the pointer.
 */
export function afterPress(act: () => void): void {
  if (pressing) waiting.push(act);
  else act();
}

/**
 * What is shown of a value that may come, go or change its height above something
 * that is being pressed. Pass what the component was given or keeps: a value that
 * is made anew each time it renders would be another each time.
 */
export function useAfterPress<Value>(value: Value): Value {
  const [shown, setShown] = useState(() => value);
  useLayoutEffect(() => {
    let newest = true;
    afterPress(() => newest && setShown(() => value));
    return () => {
      newest = false;
    };
  }, [value]);
  return shown;
}
