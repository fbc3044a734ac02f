import { createRootRoute } from '@tanstack/react-router';
import { currentLocale, loadTexts, type Area } from '../i18n/catalogue';
import { Broken, NotFound } from './lost';

/** Loads the texts that a page shows, in the language chosen. */
export const texts =
  (...areas: Area[]) =>
  () =>
    loadTexts(currentLocale(), areas);

export const root = createRootRoute({ notFoundComponent: NotFound, errorComponent: Broken });
