/**
 * Small stand-ins for `@tarojs/components`: the HTML that a component means, so that tests find it by role and name as a
 * person would. Taro's events carry their value in `detail`.
 */
import type { CSSProperties, MouseEventHandler, PropsWithChildren } from 'react';

interface Detail { detail: { value: string } }

type Props = PropsWithChildren<{
  className?: string;
  style?: CSSProperties;
  id?: string;
  role?: string;
  onClick?: MouseEventHandler;
  hoverClass?: string;
  [attribute: string]: unknown;
}>;

function plain({ hoverClass: _hover, nativeProps: _native, mode: _mode, ...props }: Props): Props {
  return props;
}

export function View(props: Props) {
  return <div {...plain(props)} />;
}

export function Text(props: Props) {
  return <span {...plain(props)} />;
}

export function Button({ openType: _open, onGetPhoneNumber: _phone, ...props }: Props) {
  return <button type="button" {...plain(props)} />;
}

export function Image({ nativeProps, ...props }: Props & { nativeProps?: object }) {
  return <img alt="" {...plain(props)} {...nativeProps} />;
}

interface InputProps extends Props {
  value?: string;
  maxlength?: number;
  type?: string;
  nativeProps?: object;
  onInput?: (event: Detail) => void;
}

export function Input({ value, maxlength, type, nativeProps, onInput, confirmType: _confirm, ...props }: InputProps) {
  const keyboard = { number: 'numeric', digit: 'decimal' }[type ?? ''] as 'numeric' | 'decimal' | undefined;
  return <input {...plain(props)} {...nativeProps} inputMode={keyboard} maxLength={maxlength} value={value} onChange={(event) => onInput?.({ detail: { value: event.target.value } })} />;
}

export function Textarea({ value, maxlength, nativeProps, onInput, ...props }: InputProps) {
  return <textarea {...plain(props)} {...nativeProps} maxLength={maxlength} value={value} onChange={(event) => onInput?.({ detail: { value: event.target.value } })} />;
}

export function Picker({ children }: PropsWithChildren) {
  return <div>{children}</div>;
}
