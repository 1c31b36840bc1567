import { Textarea, View } from '@tarojs/components';
import { inputName } from '../aria';

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  maxLength?: number;
  wrong?: boolean;
}

export function LongTextInput({ label, value, onChange, placeholder, maxLength = 500, wrong = false }: Props) {
  return (
    <View className={`bl-input-box ${wrong ? 'wrong' : ''}`}>
      <Textarea
        className="bl-textarea"
        value={value}
        placeholder={placeholder}
        maxlength={maxLength}
        {...inputName(label, wrong)}
        onInput={(event) => onChange(event.detail.value)}
      />
    </View>
  );
}
