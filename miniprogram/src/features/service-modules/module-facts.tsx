import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { ServiceModule } from '@shared/service-module';
import { Card } from '@/ui/card';
import { Icon } from '@/ui/icon';
import { Section } from '@/ui/section';
import { StageLine } from '@/ui/stage-line';
import { Tap } from '@/ui/tap';

/** What one wants to know before beginning: the way it goes, what to bring, what others asked. */
export function ModuleFacts({ module }: { module: ServiceModule }) {
  return (
    <View>
      {module.stages.length > 0 && <Section title="怎么办"><Card><StageLine stages={module.stages.filter((stage) => !stage.when)} /></Card></Section>}
      {module.materials.length > 0 && (
        <Section title="要准备什么">
          <Card>{module.materials.map((one) => <View key={one}><Text>{`· ${one}`}</Text></View>)}</Card>
        </Section>
      )}
      {module.questions.length > 0 && (
        <Section title="常见问题">
          <Card tone="flush">{module.questions.map((one) => <Question key={one.question} {...one} />)}</Card>
        </Section>
      )}
    </View>
  );
}

function Question({ question, answer }: { question: string; answer: string }) {
  const [open, setOpen] = useState(false);
  return (
    <View className="bl-row-divided">
      <Tap className="bl-row" onTap={() => setOpen(!open)} label={open ? `收起：${question}` : question}>
        <View className="bl-row-main"><Text>{question}</Text></View>
        <Icon name={open ? 'close' : 'down'} size="small" />
      </Tap>
      {open && <View className="bl-answer"><Text>{answer}</Text></View>}
    </View>
  );
}
