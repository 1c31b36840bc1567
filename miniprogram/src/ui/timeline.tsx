import { Text, View } from '@tarojs/components';
import type { TimelineLine } from '@shared/contracts/request';
import { role } from './aria';
import { AttachmentGallery } from './attachment-gallery';
import { momentText } from './format-time';

/** What has happened, the newest first, in the words of whoever did it. */
export function Timeline({ lines }: { lines: readonly TimelineLine[] }) {
  const newestFirst = [...lines].sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1));
  return (
    <View {...role('list')}>
      {newestFirst.map((line) => (
        <View key={line.id} className="bl-timeline-line" {...role('listitem')}>
          <View className="bl-timeline-dot" aria-hidden="true" />
          <View className="bl-inline">
            <Text className="bl-strong">{line.title}</Text>
            <Text className="bl-soft bl-t-small">{line.actorRole === 'system' ? '系统' : line.actorName}</Text>
          </View>
          <View className="bl-soft bl-t-small"><Text>{momentText(line.at)}</Text></View>
          {line.text && <View><Text>{line.text}</Text></View>}
          <AttachmentGallery attachments={line.attachments} />
        </View>
      ))}
    </View>
  );
}
