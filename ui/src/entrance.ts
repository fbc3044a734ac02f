/** Slug of the partner whose entrance this is, from the address /p/<slug>; empty at /. */
export const entrance = /^\/p\/([a-z0-9-]+)(?:\/|$)/.exec(location.pathname)?.[1] ?? '';

/** What every address of the entrance begins with: the router's links are below it. */
export const basepath = entrance ? `/p/${entrance}` : '/';
