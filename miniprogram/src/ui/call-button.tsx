import { callPhone } from '@/platform/phone-call';
import { Button } from './button';

/** Calls somebody whose number one may know. */
export function CallButton({ name, phone }: { name: string; phone: string }) {
  return <Button compact icon="phone" label={`打电话给${name}`} onTap={() => callPhone(phone)}>打电话</Button>;
}
