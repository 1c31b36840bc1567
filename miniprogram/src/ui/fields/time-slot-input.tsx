import { Text, View } from '@tarojs/components';
import type { TimeSlot } from '@shared/service-module';
import { ClockPicker } from './clock-picker';

interface Props { label: string; value: Partial<TimeSlot> | undefined; onChange: (value: TimeSlot) => void; wrong?: boolean }

/** When somebody is at home: a day and two hours. */
export function TimeSlotInput({ label, value, onChange, wrong }: Props) {
  const { date = '', from = '', to = '' } = value ?? {};
  return (
    <View className="bl-stack">
      <ClockPicker mode="date" label={`${label}，哪一天`} value={date} wrong={wrong} onChange={(day) => onChange({ date: day, from, to })} />
      <View className="bl-pair">
        <ClockPicker mode="time" label={`${label}，几点开始`} value={from} wrong={wrong} onChange={(hour) => onChange({ date, from: hour, to })} />
        <Text>到</Text>
        <ClockPicker mode="time" label={`${label}，几点结束`} value={to} wrong={wrong} onChange={(hour) => onChange({ date, from, to: hour })} />
      </View>
    </View>
  );
}
