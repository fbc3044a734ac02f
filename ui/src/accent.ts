import { contrast, mix } from './contrast';
import type { Theme } from './theme';

/** The roles of styles.css that an entrance's colour takes. */
export interface Accent {
  '--indigo': string;
  '--indigo-deep': string;
  '--indigo-soft': string;
  '--on-indigo': string;
}

/** What text in the colour stands on, and what stands on its soft shade: from styles.css, by its test. */
interface Ground {
  surfaces: readonly string[];
  raised: string;
  inks: readonly string[];
  graphics: readonly string[];
  /** Towards which a colour is brought until it can be read. */
  end: string;
  /** What stands on the colour itself. */
  on: string;
}

const grounds: Record<Theme, Ground> = {
  light: {
    surfaces: ['#fbfaf7', '#ffffff', '#f3f1ea', '#e6f5ec', '#fdeeee', '#fbf5e0'],
    raised: '#ffffff',
    inks: ['#1a1a1c', '#5a5955', '#ce0000'],
    graphics: ['#767570'],
    end: '#000000',
    on: '#ffffff',
  },
  dark: {
    surfaces: ['#16171a', '#1f2125', '#101113', '#14291f', '#351819', '#2e2710'],
    raised: '#1f2125',
    inks: ['#f1efe9', '#b5b2aa', '#ff9696'],
    graphics: ['#8e8d88'],
    end: '#ffffff',
    on: '#0b1a2a',
  },
};

/** What a page of the theme is drawn on, and in. */
export function groundOf(theme: Theme): { raised: string; ink: string } {
  const { raised, inks } = grounds[theme];
  return { raised, ink: inks[0] ?? grounds[theme].end };
}

const text = 4.5;
const graphic = 3;

/**
 * The roles that a colour #rrggbb takes in a theme: as near to it as reading
 * allows. It is darkened, in the dark theme brightened, until text in it and
 * text on it have 4.5:1 wherever they stand (WCAG 2.2, 1.4.3).
 */
export function accentOf(colour: string, theme: Theme): Accent {
  const { surfaces, raised, inks, graphics, end, on } = grounds[theme];
  const soft = steps()
    .map((share) => mix(colour, raised, 0.86 + share * 0.14))
    .find(
      (shade) =>
        inks.every((ink) => contrast(ink, shade) >= text) && graphics.every((edge) => contrast(edge, shade) >= graphic),
    );
  const ground = [...surfaces, soft ?? raised];
  const readable = (shade: string) =>
    ground.every((each) => contrast(shade, each) >= text) && contrast(shade, on) >= text;
  const plain =
    steps()
      .map((share) => mix(colour, end, share))
      .find(readable) ?? end;
  return {
    '--indigo': plain,
    '--indigo-deep': mix(plain, end, 0.3),
    '--indigo-soft': soft ?? raised,
    '--on-indigo': on,
  };
}

/** 0 to 1 in hundredths. */
function steps(): number[] {
  return Array.from({ length: 101 }, (_, i) => i / 100);
}

/** The style sheet of a colour, for the screen in both themes: paper stays black on white. */
export function accentSheet(colour: string): string {
  const rules = (theme: Theme) =>
    Object.entries(accentOf(colour, theme))
      .map(([role, value]) => `${role}:${value}`)
      .join(';');
  return `@media screen{:root{${rules('light')}}:root[data-theme='dark']{${rules('dark')}}}`;
}

/** Gives the page a colour; the function that it answers takes it back. */
export function applyAccent(colour: string): () => void {
  // A sheet of the page's own making: the content policy allows no style attribute and no style element.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(accentSheet(colour));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  };
}
