import { View } from '@tarojs/components';
import { isIconName, type IconName } from './icon-names';

interface Props {
  /** A name of `icon-names`; an unknown one (a county's own module) draws a sheet of paper. */
  name: IconName | (string & {});
  size?: 'small' | 'large';
}

/** A drawing in the colour of the text around it. It says nothing to a screen reader: the text beside it does. */
export function Icon({ name, size }: Props) {
  return <View className={`bl-icon i-${isIconName(name) ? name : 'file'} ${size ?? ''}`} aria-hidden="true" />;
}
