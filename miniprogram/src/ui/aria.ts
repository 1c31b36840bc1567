import { isWeapp } from '@/platform/target';

type Role = 'button' | 'heading' | 'dialog' | 'alert' | 'status' | 'radio' | 'radiogroup' | 'checkbox' | 'group' | 'tablist' | 'tab' | 'list' | 'listitem' | 'navigation' | 'main' | 'banner';

/** WeChat calls it `aria-role`. */
export function role(name: Role): Record<string, string> {
  return isWeapp ? { 'aria-role': name } : { role: name };
}

/** A heading for those who listen; level 1 once a page. */
export function heading(level: 1 | 2 | 3): Record<string, string> {
  return isWeapp ? { 'aria-role': 'heading' } : { role: 'heading', 'aria-level': String(level) };
}

/** The name of an input: in the browser it belongs to the native element inside Taro's. */
export function inputName(label: string, wrong = false): object {
  return isWeapp ? { 'aria-label': label } : { nativeProps: { 'aria-label': label, ...(wrong ? { 'aria-invalid': 'true' } : {}) } };
}
