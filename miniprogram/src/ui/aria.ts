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
