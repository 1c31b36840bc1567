import { ROLE_TITLES } from '@shared/grids';
import { openRoot } from '@/platform/navigation';
import { setFace, useSession } from '@/platform/session-store';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { Section } from '@/ui/section';
import { Tag } from '@/ui/tag';
import { firstPageOf } from './faces';

/** One person can be several; nothing to switch for whoever has one role. */
export function RoleSwitch() {
  const { session } = useSession();
  if (!session || session.roles.length < 2) return null;
  return (
    <Section title="切换身份">
      <Card tone="flush">
        {session.roles.map((role) => (role === session.face
          ? <ListRow key={role} icon="person" title={ROLE_TITLES[role]} aside={<Tag text="现在的身份" tone="active" />} />
          : <ListRow key={role} icon="switch" title={`切换到${ROLE_TITLES[role]}`} onTap={() => { setFace(role); openRoot(firstPageOf(role)); }} />
        ))}
      </Card>
    </Section>
  );
}
