let pressing = false;
let waiting: (() => void)[] = [];

function released() {
  pressing = false;
  // A task later: the click that the press makes comes first.
  setTimeout(() => {
    const due = waiting;
    waiting = [];
    due.forEach((act) => act());
  });
}

document.addEventListener('pointerdown', () => (pressing = true), true);
document.addEventListener('pointerup', released, true);
document.addEventListener('pointercancel', released, true);

/**
 * Does it now, or, while a pointer is down, once it is up and its click was
 * made. A field is left at the moment of the press: what then appears or goes
 * would move the thing that is being pressed from under the pointer.
 */
export function afterPress(act: () => void): void {
  if (pressing) waiting.push(act);
  else act();
}
