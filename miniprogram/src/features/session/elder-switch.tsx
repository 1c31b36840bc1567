import { setElderMode, useElderMode } from '@/platform/elder-mode';
import { Button } from '@/ui/button';

/** On the first screen: large type for whoever needs it, remembered. */
export function ElderSwitch() {
  const elder = useElderMode();
  return <Button compact icon="large" onTap={() => setElderMode(!elder)}>{elder ? '标准字号' : '大字版'}</Button>;
}
