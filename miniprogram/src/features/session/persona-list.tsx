import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { ROLE_TITLES } from '@shared/grids';
import { failureOf, type ApiFailure } from '@/platform/api-failure';
import { signInAs } from '@/platform/sign-in';
import { listPersonas, type Persona } from '@/platform/simulator';
import { useResource } from '@/platform/use-resource';
import { Card } from '@/ui/card';
import { Empty } from '@/ui/empty';
import { ListRow } from '@/ui/list-row';
import { Loaded } from '@/ui/loaded';
import { Notice } from '@/ui/notice';
import { Section } from '@/ui/section';

const ROLE_WORDS: Record<string, string> = ROLE_TITLES;

function rolesOf(list: readonly Persona[]): string[] {
  return [...new Set(list.map(({ role }) => role))];
}

/** The browser build without WeChat: one chooses whom to be among the simulator's people. No simulator, no list. */
export function PersonaList({ onDone }: { onDone?: () => void }) {
  const personas = useResource<Persona[] | null>('personas', listPersonas);
  const [busy, setBusy] = useState<string | null>(null);
  const [error, setError] = useState<ApiFailure | null>(null);

  const become = async (id: string): Promise<void> => {
    setBusy(id);
    setError(null);
    try {
      await signInAs(id);
      onDone?.();
    } catch (thrown) {
      setError(failureOf(thrown));
    } finally {
      setBusy(null);
    }
  };

  return (
    <Loaded resource={personas}>
      {(list) => (list === null ? <Empty text="请在微信中打开“包联”小程序。" /> : list.length === 0 ? <Empty text="还没有可以选的人物，请先导入演示数据。" /> : (
        <Section title="选择以谁的身份进入">
          <View className="bl-soft"><Text>这里没有微信，由模拟器代替。人物都是虚构的。</Text></View>
          {error && <Notice tone="warm">{error.message}</Notice>}
          {rolesOf(list).map((role) => (
            <Section key={role} title={ROLE_WORDS[role] ?? role}>
              <Card tone="flush">
                {list.filter((one) => one.role === role).map(({ id, name, note }) => (
                  <ListRow key={id} icon="person" title={busy === id ? `正在以${name}进入…` : name} text={note} onTap={() => { if (!busy) void become(id); }} />
                ))}
              </Card>
            </Section>
          ))}
        </Section>
      ))}
    </Loaded>
  );
}
