import { Text, View } from '@tarojs/components';
import { role } from './aria';

interface Props {
  stages: readonly { code: string; title: string }[];
  /** Code of the stage where it stands; absent: none has begun. */
  current?: string;
}

/** The stages of a track or a ticket as a line of dots. */
export function StageLine({ stages, current }: Props) {
  const at = stages.findIndex((stage) => stage.code === current);
  return (
    <View className="bl-stages" {...role('list')}>
      {stages.map(({ code, title }, index) => (
        <View key={code} className={`bl-stage ${index < at ? 'done' : index === at ? 'now' : ''}`} {...role('listitem')}>
          <View className="bl-stage-dot" aria-hidden="true" />
          <Text>{title}</Text>
        </View>
      ))}
    </View>
  );
}
