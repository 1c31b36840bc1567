import { Input, View } from '@tarojs/components';
import { inputName } from './aria';
import { Icon } from './icon';
import { Tap } from './tap';

interface Props {
  value: string;
  onChange: (value: string) => void;
  /** Says what can be searched for; also the label for a screen reader. */
  placeholder: string;
}

export function SearchBar({ value, onChange, placeholder }: Props) {
  return (
    <View className="bl-search">
      <Icon name="search" size="small" />
      <Input
        className="bl-search-input"
        value={value}
        placeholder={placeholder}
        confirmType="search"
        {...inputName(placeholder)}
        onInput={(event) => onChange(event.detail.value)}
      />
      {value !== '' && <Tap className="bl-header-back" label="清空搜索" onTap={() => onChange('')}><Icon name="close" size="small" /></Tap>}
    </View>
  );
}
