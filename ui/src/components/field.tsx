import type { ComponentProps, ReactNode } from 'react';
import { useAfterPress } from '../form/press';
import { useWords } from '../i18n/locale';

/** What a label and its control have in common. */
export interface FieldProps {
  /** Also the anchor that the error summary links to. */
  id: string;
  label: string;
  /** Said between label and control: format, example, why it is asked. */
  support?: ReactNode;
  /** 必須 or 任意 beside the label; undefined: say neither (a form where everything is required). */
  required?: boolean | undefined;
  /** What is wrong, in words; undefined: nothing known to be. */
  error?: string | undefined;
  /** What the page changed in what was typed. */
  note?: string | undefined;
}

/** Attributes that tie a control to its label, support text and error. */
export interface ControlAria {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
  'aria-required'?: true;
}

function ariaOf({ id, support, required, error, note }: FieldProps): ControlAria {
  const described = [support && `${id}-support`, note && `${id}-note`, error && `${id}-error`]
    .filter(Boolean)
    .join(' ');
  return {
    id,
    ...(described ? { 'aria-describedby': described } : {}),
    ...(error ? { 'aria-invalid': true as const } : {}),
    ...(required ? { 'aria-required': true as const } : {}),
  };
}

/** ※必須 or ※任意. */
export function Requirement({ required }: { required: boolean }) {
  const { t } = useWords();
  return (
    <span className={`ml-2 whitespace-nowrap text-sm font-normal ${required ? 'text-bad' : 'text-quiet'}`}>
      {required ? t('field.required') : t('field.optional')}
    </span>
  );
}

/** The error below a control; starts with ＊. */
export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  const shown = useAfterPress(error);
  return shown ? (
    <p id={`${id}-error`} className="mt-1.5 font-bold text-bad">
      <span aria-hidden="true">＊</span>
      {shown}
    </p>
  ) : null;
}

/** What the page changed in what was typed, below a control. */
export function FieldNote({ id, note }: { id: string; note: string | undefined }) {
  const shown = useAfterPress(note);
  return shown ? (
    <p id={`${id}-note`} role="status" className="mt-1.5 text-sm text-good">
      {shown}
    </p>
  ) : null;
}

/** Label, support text, control, what was changed, what is wrong. */
export function Field(props: FieldProps & { children: (aria: ControlAria) => ReactNode }) {
  const { id, label, support, required, error, note, children } = props;
  return (
    <div>
      <label htmlFor={id} className="font-bold">
        {label}
        {required === undefined ? null : <Requirement required={required} />}
      </label>
      {support ? (
        <p id={`${id}-support`} className="text-sm text-quiet">
          {support}
        </p>
      ) : null}
      <div className="mt-1.5">{children(ariaOf(props))}</div>
      <FieldNote id={id} note={note} />
      <FieldError id={id} error={error} />
    </div>
  );
}

/** How wide the answer is expected to be. */
export type Width = 'full' | 'half' | 'short';

const widths: Record<Width, string> = { full: '', half: 'sm:max-w-80', short: 'max-w-48' };

type InputProps = FieldProps & Omit<ComponentProps<'input'>, keyof FieldProps> & { width?: Width };

/** One line of text. */
export function TextField({
  id,
  label,
  support,
  required,
  error,
  note,
  width = 'full',
  className,
  ...input
}: InputProps) {
  return (
    <Field {...{ id, label, support, required, error, note }}>
      {(aria) => <input type="text" {...input} {...aria} className={`control ${widths[width]} ${className ?? ''}`} />}
    </Field>
  );
}

type AreaProps = FieldProps & Omit<ComponentProps<'textarea'>, keyof FieldProps>;

/** Several lines of text. */
export function TextArea({ id, label, support, required, error, note, ...area }: AreaProps) {
  return (
    <Field {...{ id, label, support, required, error, note }}>
      {(aria) => <textarea rows={3} {...area} {...aria} className="control" />}
    </Field>
  );
}

type SelectProps = FieldProps & Omit<ComponentProps<'select'>, keyof FieldProps> & { width?: Width };

/** One of many. The browser's own list: the one people know on their telephone. */
export function SelectField({ id, label, support, required, error, note, width = 'half', ...select }: SelectProps) {
  return (
    <Field {...{ id, label, support, required, error, note }}>
      {(aria) => <select {...select} {...aria} className={`control ${widths[width]}`} />}
    </Field>
  );
}

/** A group of fields with its name. */
export function Group({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  return (
    <fieldset className="min-w-0 border-t-2 border-ink pt-6">
      <legend className="float-left mb-2 w-full text-xl">{title}</legend>
      <div className="clear-both space-y-7">
        {lead ? <p className="text-quiet">{lead}</p> : null}
        {children}
      </div>
    </fieldset>
  );
}

/** Two fields side by side where there is room: 姓 and 名. */
export function Pair({ children }: { children: ReactNode }) {
  return <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">{children}</div>;
}
