import { useState } from 'react';
import { TextInput } from './text-input';

interface Props {
  label: string;
  value: number | undefined;
  onChange: (value: number | undefined) => void;
  unit?: string;
  decimals?: number;
  placeholder?: string;
  wrong?: boolean;
}

/** What is typed stays as typed ("12." on the way to "12.5"); the number follows as soon as there is one. */
export function NumberInput({ label, value, onChange, unit, decimals = 0, placeholder, wrong }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed !== null && numberOf(typed) === value ? typed : value === undefined ? '' : String(value);
  return (
    <TextInput
      label={label}
      value={text}
      keyboard={decimals > 0 ? 'digit' : 'number'}
      unit={unit}
      placeholder={placeholder}
      maxLength={12}
      wrong={wrong}
      onChange={(next) => {
        const kept = next.replace(/[^\d.]/g, '');
        setTyped(kept);
        onChange(numberOf(kept));
      }}
    />
  );
}

function numberOf(text: string): number | undefined {
  const number = Number.parseFloat(text);
  return Number.isFinite(number) ? number : undefined;
}
