import { useEffect, type PropsWithChildren, type ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { useElderMode } from '@/platform/elder-mode';
import { goBack } from '@/platform/navigation';
import { useOnline } from '@/platform/network';
import { setPageTitle } from '@/platform/page-events';
import { isWeapp } from '@/platform/target';
import { heading, role } from './aria';
import { Icon } from './icon';
import { Tap } from './tap';

type Props = PropsWithChildren<{
  /** WeChat draws it in its own bar; the browser build draws its own. */
  title: string;
  /** Fixed at the bottom: a FaceBar, or a BottomBar with the page's actions. */
  bottom?: ReactNode;
  /** A tab or a face's first page: there is nowhere to go back to. */
  root?: boolean;
  /** Where the back arrow leads when the page was opened from outside: its face's first page. */
  backTo?: string;
}>;

/** The frame of every page: title, type size, the strip that says that there is no network, the bottom bar. */
export function Page({ title, bottom, root = false, backTo, children }: Props) {
  const elder = useElderMode();
  const online = useOnline();
  useEffect(() => { setPageTitle(title); }, [title]);
  return (
    <View className={`bl-page ${elder ? 'elder' : ''}`}>
      {!isWeapp && <Header title={title} root={root} backTo={backTo} />}
      {!online && <View className="bl-offline" {...role('status')}><Text>现在没有网络。写下的内容都保存在手机里，有网后再提交。</Text></View>}
      <View {...role('main')}>{children}</View>
      {bottom}
    </View>
  );
}

function Header({ title, root, backTo }: Pick<Props, 'title' | 'root' | 'backTo'>) {
  return (
    <View className="bl-header" {...role('banner')}>
      {!root && <Tap className="bl-header-back" onTap={() => goBack(backTo)} label="返回"><Icon name="back" /></Tap>}
      <View className="bl-header-title" {...heading(1)}><Text>{title}</Text></View>
    </View>
  );
}
