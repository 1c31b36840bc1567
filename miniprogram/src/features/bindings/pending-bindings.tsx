import { openPage } from '@/platform/navigation';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { useBindings } from './use-bindings';

/** On the to-do page: how many people wait to be recognised. Nothing when nobody does. */
export function PendingBindings() {
  const { total } = useBindings();
  if (!total) return null;
  return (
    <Card tone="flush">
      <ListRow icon="person" title={`${total} 人等您核对身份`} text="核对好，他们就能在手机上办事" onTap={() => openPage('cadre/pages/bindings/index')} />
    </Card>
  );
}
