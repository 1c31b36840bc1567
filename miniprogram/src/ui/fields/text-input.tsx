import { Input, Text, View } from '@tarojs/components';
import { inputName } from '../aria';

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Which keyboard the phone shows. */
  keyboard?: 'text' | 'number' | 'digit' | 'idcard' | 'tel';
  placeholder?: string;
  maxLength?: number;
  unit?: string;
  wrong?: boolean;
}

export function TextInput({ label, value, onChange, keyboard = 'text', placeholder, maxLength = 200, unit, wrong = false }: Props) {
  return (
    <View className={`bl-input-box ${wrong ? 'wrong' : ''}`}>
      <Input
        className="bl-input"
        type={keyboard === 'tel' ? 'number' : keyboard}
        value={value}
        placeholder={placeholder}
        maxlength={maxLength}
        {...inputName(label, wrong)}
        onInput={(event) => onChange(event.detail.value)}
      />
      {unit && <Text className="bl-unit">{unit}</Text>}
    </View>
  );
}
