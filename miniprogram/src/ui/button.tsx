import type { ReactNode } from 'react';
import { Text } from '@tarojs/components';
import { Icon } from './icon';
import type { IconName } from './icon-names';
import { Tap } from './tap';

interface Props {
  children: ReactNode;
  onTap: () => void;
  kind?: 'primary' | 'plain' | 'quiet';
  /** For what cannot be taken back. */
  danger?: boolean;
  icon?: IconName;
  /** Something is under way: the button waits and says so. */
  busy?: boolean;
  disabled?: boolean;
  /** As wide as its words. */
  compact?: boolean;
  label?: string;
}

export function Button({ children, onTap, kind = 'plain', danger = false, icon, busy = false, disabled = false, compact = false, label }: Props) {
  return (
    <Tap
      className={`bl-button ${kind} ${danger ? 'danger' : ''} ${compact ? 'compact' : ''}`}
      onTap={onTap}
      disabled={disabled || busy}
      label={label}
    >
      {icon && <Icon name={icon} size="small" />}
      <Text>{busy ? '请稍候…' : children}</Text>
    </Tap>
  );
}
