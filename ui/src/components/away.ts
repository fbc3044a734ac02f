import { createContext } from 'react';

/**
 * True while a page is covered because its session ended: its dialogs close
 * for the time being. What was typed into them lives outside of them and is
 * there when they open again.
 */
export const AwayContext = createContext(false);
