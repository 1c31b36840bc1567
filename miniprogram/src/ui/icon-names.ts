/** The drawings of ui/styles/icons.scss. The first group carries the `icon` names of modules. */
export const ICON_NAMES = [
  'house', 'school', 'briefcase', 'heart', 'shield', 'elder', 'money', 'key', 'tools', 'handshake', 'wrench',
  'flag', 'question', 'megaphone', 'speech',

  'home', 'services', 'inbox', 'person', 'todo', 'households', 'visit', 'phone', 'voice', 'camera', 'file',
  'calendar', 'clock', 'search', 'check', 'close', 'plus', 'back', 'forward', 'down', 'more', 'warning',
  'info', 'edit', 'lock', 'switch', 'large', 'logout', 'bell',
] as const;

export type IconName = (typeof ICON_NAMES)[number];

export function isIconName(name: string): name is IconName {
  return (ICON_NAMES as readonly string[]).includes(name);
}
