import { Text, View } from '@tarojs/components';
import { openPage } from '@/platform/navigation';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { dayText } from '@/ui/format-time';
import { ListRow } from '@/ui/list-row';
import { Notice } from '@/ui/notice';
import { PromiseCard } from '@/ui/promise-card';
import { Section } from '@/ui/section';
import { Skeleton } from '@/ui/skeleton';
import type { Preview } from './use-preview';

/** Above the button, before sending: who will answer, by when, and what of the same is under way already. */
export function PreviewPanel({ preview, missing }: { preview: Preview; missing: number }) {
  const { promise, error, loading, retry } = preview;
  if (missing > 0) {
    return <Section title="谁来办"><View className="bl-soft"><Text>{`还有 ${missing} 项没填好。填好后，这里会告诉您由谁来办、几时前答复。`}</Text></View></Section>;
  }
  if (error) {
    return (
      <Section title="谁来办">
        <Notice tone="warm">
          <Text>{error.message}</Text>
          <Button kind="quiet" compact onTap={retry}>再看一次</Button>
        </Notice>
      </Section>
    );
  }
  if (!promise) return loading ? <Skeleton cards={1} /> : null;
  return (
    <View>
      {promise.similar.length > 0 && (
        <Section title="您家已有相似的事项在办">
          <View className="bl-soft"><Text>是同一件事的话，点进去跟进就行，不用再提交。</Text></View>
          <Card tone="flush">
            {promise.similar.map(({ id, summary, submittedAt, leadName }) => (
              <ListRow key={id} title={summary} text={`${dayText(submittedAt)}提交，${leadName} 在办`} onTap={() => openPage('pages/request/index', { id })} />
            ))}
          </Card>
        </Section>
      )}
      <Section title="谁来办"><PromiseCard promise={promise} due="accept" note={`最晚 ${dayText(promise.resolveDueAt)} 前办结`} /></Section>
    </View>
  );
}
