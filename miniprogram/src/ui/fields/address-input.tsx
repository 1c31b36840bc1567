import { Text, View } from '@tarojs/components';
import type { AddressValue } from '@shared/service-module';
import { OptionsInput } from './options-input';
import { TextInput } from './text-input';

/** A place that the household is known to live at. */
export interface KnownPlace { divisionCode: string; divisionName: string; address: string }

interface Props {
  label: string;
  value: AddressValue | undefined;
  onChange: (value: AddressValue) => void;
  places: readonly KnownPlace[];
  wrong?: boolean;
}

/** The village or community is chosen among the known ones, since it decides who answers; the rest is typed. */
export function AddressInput({ label, value, onChange, places, wrong }: Props) {
  const code = value?.divisionCode ?? places[0]?.divisionCode ?? '';
  const place = places.find((one) => one.divisionCode === code);
  return (
    <View className="bl-stack">
      {places.length > 1 ? (
        <OptionsInput
          label={`${label}，哪个村或社区`}
          options={places.map((one) => ({ value: one.divisionCode, label: one.divisionName }))}
          chosen={[code]}
          onToggle={(next) => onChange({ divisionCode: next, text: places.find((one) => one.divisionCode === next)?.address ?? '' })}
        />
      ) : place && <Text className="bl-soft">{place.divisionName}</Text>}
      <TextInput
        label={`${label}，门牌或院子`}
        value={value?.text ?? ''}
        placeholder="几号院、几单元、几室"
        maxLength={120}
        wrong={wrong}
        onChange={(text) => onChange({ divisionCode: code, text })}
      />
    </View>
  );
}
