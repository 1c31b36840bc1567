import { Text, View } from '@tarojs/components';
import { RequestActions } from '@/features/requests/request-actions';
import { RequestDetails } from '@/features/requests/request-details';
import { RequestPromise } from '@/features/requests/request-promise';
import { useRequest } from '@/features/requests/use-request';
import { useServiceModule } from '@/features/service-modules/use-service-module';
import { SignedIn } from '@/features/session/signed-in';
import { useFace } from '@/features/session/use-face';
import { useMe } from '@/features/session/use-me';
import { usePageQuery } from '@/platform/page-events';
import { Card } from '@/ui/card';
import { Loaded } from '@/ui/loaded';
import { Page } from '@/ui/page';
import { Section } from '@/ui/section';
import { Timeline } from '@/ui/timeline';

export default function RequestPage() {
  useFace('resident');
  const { id } = usePageQuery('id');
  return <Page title="事项"><SignedIn><Request id={id} /></SignedIn></Page>;
}

function Request({ id }: { id: string }) {
  const resource = useRequest(id);
  const module = useServiceModule(resource.data?.module ?? '');
  const members = useMe().data?.household?.members ?? [];
  return (
    <Loaded resource={resource} cards={3}>
      {(request) => (
        <View>
          <View className="bl-section">
            <View className="bl-t-page"><Text>{request.summary}</Text></View>
            <View className="bl-soft bl-t-small"><Text>{`${request.summary === request.moduleTitle ? '' : `${request.moduleTitle} · `}编号 ${request.number}`}</Text></View>
          </View>
          <RequestPromise request={request} />
          <Section title="经过"><Card><Timeline lines={request.timeline} /></Card></Section>
          <View className="bl-section">
            <RequestDetails request={request} module={module.data} nameOf={(member) => members.find((one) => one.id === member)?.name} />
          </View>
          <RequestActions resource={resource} request={request} />
        </View>
      )}
    </Loaded>
  );
}
