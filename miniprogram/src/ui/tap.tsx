import type { PropsWithChildren } from 'react';
import { View } from '@tarojs/components';
import { isWeapp } from '@/platform/target';
import { role } from './aria';

export type TapRole = 'button' | 'radio' | 'checkbox' | 'tab';

type Props = PropsWithChildren<{
  onTap: () => void;
  className?: string;
  disabled?: boolean;
  /** What a screen reader says; needed where the children are only a drawing. */
  label?: string;
  as?: TapRole;
  /** For radio, checkbox and tab: whether it is the chosen one. */
  chosen?: boolean;
  id?: string;
}>;

/** Anything that can be tapped: also by keyboard in the browser, also for a screen reader. */
export function Tap({ onTap, className = '', disabled = false, label, as = 'button', chosen, id, children }: Props) {
  const tap = (): void => { if (!disabled) onTap(); };
  const keyboard = isWeapp ? {} : {
    tabIndex: disabled ? -1 : 0,
    onKeyDown: (event: { key: string; preventDefault(): void }) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      tap();
    },
  };
  const state = chosen === undefined ? {} : { [as === 'tab' ? 'aria-selected' : 'aria-checked']: String(chosen) };
  return (
    <View
      className={`bl-tap ${className} ${disabled ? 'disabled' : ''}`}
      hoverClass={disabled ? 'none' : 'pressed'}
      onClick={tap}
      {...(id ? { id } : {})}
      {...role(as)}
      {...(label ? { 'aria-label': label } : {})}
      {...(disabled ? { 'aria-disabled': 'true' } : {})}
      {...state}
      {...keyboard}
    >
      {children}
    </View>
  );
}
