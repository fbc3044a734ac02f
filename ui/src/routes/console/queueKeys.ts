import { useSingleKeys, type Listed } from './singleKeys';

/** What keys do to the row that has the focus, or to the list. */
export interface QueueActs {
  move: (step: 1 | -1) => void;
  open: () => void;
  claim: () => void;
  next: () => void;
  select: () => void;
  search: () => void;
  show: () => void;
  help: () => void;
}

/** The queue's single keys. */
export function useQueueKeys(on: boolean, acts: QueueActs): void {
  useSingleKeys(on, {
    j: () => acts.move(1),
    k: () => acts.move(-1),
    o: () => acts.open(),
    c: () => acts.claim(),
    n: () => acts.next(),
    x: () => acts.select(),
    u: () => acts.show(),
    '/': () => acts.search(),
    '?': () => acts.help(),
  });
}

export const queueListed: Listed = [
  { keys: ['j'], text: 'queueKeys.j' },
  { keys: ['k'], text: 'queueKeys.k' },
  { keys: ['Enter', 'o'], text: 'queueKeys.o' },
  { keys: ['c'], text: 'queueKeys.c' },
  { keys: ['n'], text: 'queueKeys.n' },
  { keys: ['x'], text: 'queueKeys.x' },
  { keys: ['u'], text: 'queueKeys.u' },
  { keys: ['/', 'Ctrl+K'], text: 'keys.search' },
  { keys: ['?'], text: 'keys.help' },
];
