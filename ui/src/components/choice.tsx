import type { ReactNode } from 'react';
import {
  Checkbox as AriaCheckbox,
  Radio as AriaRadio,
  RadioGroup as AriaRadioGroup,
  Label,
  Text,
} from 'react-aria-components';
import { FieldError, Requirement } from './field';
import { Icon } from './icon';

interface Option {
  value: string;
  label: string;
  /** What choosing it means. */
  support?: ReactNode;
}

interface RadioGroupProps {
  id: string;
  label: string;
  options: readonly Option[];
  value: string;
  onChange: (value: string) => void;
  required?: boolean;
  error?: string | undefined;
}

/** One of a few, all of them visible. */
export function RadioGroup({ id, label, options, value, onChange, required, error }: RadioGroupProps) {
  return (
    <AriaRadioGroup
      id={id}
      // With '' no radio is the chosen one and none can be reached by Tab; null is nothing chosen.
      value={value === '' ? null : value}
      onChange={onChange}
      isRequired={required ?? false}
      isInvalid={error !== undefined}
      {...(error ? { 'aria-describedby': `${id}-error` } : {})}
    >
      <Label className="font-bold">
        {label}
        {required === undefined ? null : <Requirement required={required} />}
      </Label>
      <div className="mt-2 space-y-1">
        {options.map((option) => (
          <AriaRadio
            key={option.value}
            value={option.value}
            className="group flex min-h-11 cursor-pointer items-start gap-3 rounded-lg py-2"
          >
            <span className="mt-1 flex size-5 shrink-0 items-center justify-center rounded-full border-2 border-edge bg-raised group-data-[invalid]:border-bad group-data-[selected]:border-indigo">
              <span className="size-2.5 rounded-full group-data-[selected]:bg-indigo" />
            </span>
            <span>
              {option.label}
              {option.support ? (
                <Text slot="description" className="block text-sm text-quiet">
                  {option.support}
                </Text>
              ) : null}
            </span>
          </AriaRadio>
        ))}
      </div>
      <FieldError id={id} error={error} />
    </AriaRadioGroup>
  );
}

interface CheckboxProps {
  id: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  error?: string | undefined;
  children: ReactNode;
}

/** Yes or no, said by a tick. */
export function Checkbox({ id, checked, onChange, error, children }: CheckboxProps) {
  return (
    <div>
      <AriaCheckbox
        id={id}
        isSelected={checked}
        onChange={onChange}
        isInvalid={error !== undefined}
        {...(error ? { 'aria-describedby': `${id}-error` } : {})}
        className="group flex min-h-11 cursor-pointer items-start gap-3 rounded-lg py-2"
      >
        <span className="mt-0.5 flex size-6 shrink-0 items-center justify-center rounded border-2 border-edge bg-raised text-on-indigo group-data-[invalid]:border-bad group-data-[selected]:border-indigo group-data-[selected]:bg-indigo">
          <span className="invisible group-data-[selected]:visible">
            <Icon name="check" size={18} />
          </span>
        </span>
        <span>{children}</span>
      </AriaCheckbox>
      <FieldError id={id} error={error} />
    </div>
  );
}
