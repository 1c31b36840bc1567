import { View } from '@tarojs/components';
import { ICON_DRAWINGS, isIconName, type IconName } from './icon-drawings';

interface Props {
  /** A name of `icon-drawings`; an unknown one (a county's own module) draws a sheet of paper. */
  name: IconName | (string & {});
  size?: 'small' | 'large';
}

/** A drawing in the colour of the text around it. It says nothing to a screen reader: the text beside it does. */
export function Icon({ name, size }: Props) {
  const mask = maskOf(isIconName(name) ? name : 'file');
  return <View className={`bl-icon ${size ?? ''}`} style={{ maskImage: mask, WebkitMaskImage: mask }} aria-hidden="true" />;
}

const masks = new Map<IconName, string>();

function maskOf(name: IconName): string {
  let mask = masks.get(name);
  if (!mask) {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="#000" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round">${ICON_DRAWINGS[name]}</svg>`;
    mask = `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
    masks.set(name, mask);
  }
  return mask;
}
