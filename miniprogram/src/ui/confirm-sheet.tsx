import { Text, View } from '@tarojs/components';
import { Button } from './button';
import { Sheet } from './sheet';

interface Props {
  title: string;
  text: string;
  /** The words of the button that does it: a verb, never 确定. */
  action: string;
  danger?: boolean;
  busy?: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks once more before something that is hard to take back. */
export function ConfirmSheet({ title, text, action, danger, busy, onConfirm, onClose }: Props) {
  return (
    <Sheet
      title={title}
      onClose={onClose}
      actions={<><Button onTap={onClose}>先不了</Button><Button kind="primary" danger={danger} busy={busy} onTap={onConfirm}>{action}</Button></>}
    >
      <View className="bl-section"><Text>{text}</Text></View>
    </Sheet>
  );
}
