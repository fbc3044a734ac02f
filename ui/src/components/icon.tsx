const shapes = {
  check: 'M4.5 12.5l5 5 10-11',
  cross: 'M6 6l12 12M18 6L6 18',
  warning: 'M12 3.5l9.5 17h-19zM12 10v5M12 17.6v.4',
  stop: 'M8 2.8h8l5.2 5.2v8L16 21.2H8L2.8 16V8zM12 7v6M12 16v.4',
  info: 'M12 2.8a9.2 9.2 0 100 18.4 9.2 9.2 0 000-18.4zM12 11v6M12 7.2v.4',
  done: 'M12 2.8a9.2 9.2 0 100 18.4 9.2 9.2 0 000-18.4zM7.8 12.3l3 3 5.4-6',
  arrow: 'M5 12h14M13 6l6 6-6 6',
  copy: 'M8.5 8.5h11v12h-11zM15.5 8.5v-5h-11v12h4',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9a3 3 0 100 6 3 3 0 000-6z',
  write: 'M4 20h4L19.5 8.5l-4-4L4 16zM13 7l4 4',
  search: 'M10.5 3.5a7 7 0 100 14 7 7 0 000-14zM15.6 15.6L21 21',
  key: 'M8 9.5a4.5 4.5 0 100 9 4.5 4.5 0 000-9zM11.3 10.8L20 2.5M16 6.3l3 3',
  again: 'M20 4.5v5.5h-5.5M4 19.5V14h5.5M19.5 10A8 8 0 005.2 7.8M4.5 14a8 8 0 0014.3 2.2',
  renew: 'M20 5v5h-5M4 19v-5h5M5.6 9.5a7 7 0 0112.2-2.3L20 10M4 14l2.2 2.8a7 7 0 0012.2-2.3',
  ban: 'M12 2.8a9.2 9.2 0 100 18.4 9.2 9.2 0 000-18.4zM5.6 5.6l12.8 12.8',
  mail: 'M3 5.5h18v13H3zM3 6.5l9 7 9-7',
  moon: 'M20 14.5A8.5 8.5 0 019.5 4a8.5 8.5 0 1010.5 10.5z',
  sun: 'M12 7.5a4.5 4.5 0 100 9 4.5 4.5 0 000-9zM12 2v2M12 20v2M2 12h2M20 12h2M4.9 4.9l1.4 1.4M17.7 17.7l1.4 1.4M4.9 19.1l1.4-1.4M17.7 6.3l1.4-1.4',
  print: 'M7 9V3.5h10V9M7 17.5H3.5V9h17v8.5H17M7 14h10v6.5H7z',
} as const;

/** Names of the drawings. */
export type IconName = keyof typeof shapes;

/** A line drawing in the colour of the text around it; words always stand beside it. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg viewBox="0 0 24 24" width={size} height={size} aria-hidden="true" className="shrink-0">
      <path
        d={shapes[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
