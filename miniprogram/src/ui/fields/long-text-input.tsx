import { Textarea, View } from '@tarojs/components';

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
        aria-label={label}
        nativeProps={{ 'aria-label': label, ...(wrong ? { 'aria-invalid': 'true' } : {}) }}
        onInput={(event) => onChange(event.detail.value)}
      />
    </View>
  );
}
