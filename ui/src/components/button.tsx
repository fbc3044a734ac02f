import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';

/** How much a button asks for the eye. One primary a page; danger for what cannot be undone. */
export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger';

const looks: Record<ButtonLook, string> = {
  primary: 'bg-indigo text-on-indigo border-indigo hover:bg-indigo-deep hover:border-indigo-deep',
  secondary: 'bg-raised text-indigo border-indigo hover:bg-indigo-soft',
  quiet: 'border-transparent bg-transparent text-indigo underline underline-offset-4 hover:bg-indigo-soft',
  danger: 'bg-raised text-bad border-bad hover:bg-bad-soft',
};

const sizes = {
  large: 'min-h-14 px-8 py-3 text-base min-w-40',
  medium: 'min-h-11 px-5 py-2 text-base',
  small: 'min-h-8 px-3 py-1 text-sm',
};

/** Classes of a button, for links that look like one. */
export function buttonClass(look: ButtonLook, size: keyof typeof sizes = 'medium'): string {
  return `inline-flex items-center justify-center gap-2 rounded-lg border font-bold leading-snug transition-colors ${looks[look]} ${sizes[size]}`;
}

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: ButtonLook;
  size?: keyof typeof sizes;
  /** The press is being carried out: told in words, further presses are ignored; never greyed out. */
  busy?: boolean;
  ref?: Ref<HTMLButtonElement>;
  children: ReactNode;
}

/** A button. It is never disabled: what is missing is told after the press. */
export function Button({
  look = 'secondary',
  size = 'medium',
  busy = false,
  type = 'button',
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-busy={busy || undefined}
      className={`${buttonClass(look, size)} ${rest.className ?? ''}`}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    />
  );
}
