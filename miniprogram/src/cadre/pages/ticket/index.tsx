import { View } from '@tarojs/components';
import { RequestDetails } from '@/features/requests/request-details';
import { useServiceModules } from '@/features/service-modules/use-service-modules';
import { useMe } from '@/features/session/use-me';
import { TicketActions } from '@/features/tickets/ticket-actions';
import { TicketCall } from '@/features/tickets/ticket-call';
import { TicketHead } from '@/features/tickets/ticket-head';
import { TicketHousehold } from '@/features/tickets/ticket-household';
import { TicketTeam } from '@/features/tickets/ticket-team';
import { useTicket } from '@/features/tickets/use-ticket';
import { usePageQuery, useShareCard } from '@/platform/page-events';
import { Card } from '@/ui/card';
import { Loaded } from '@/ui/loaded';
import { Section } from '@/ui/section';
import { Timeline } from '@/ui/timeline';
import { CadrePage } from '../../cadre-page';

const NO_TEMPLATES = { submit: [], accept: [], answer: [] };

export default function TicketPage() {
  const { id } = usePageQuery('id');
  // Into an ordinary group: nothing personal in it, and whoever opens it is asked who they are.
  useShareCard('有一件包联事项，请看一下', `cadre/pages/ticket/index?id=${id}&role=cadre`);
  return <CadrePage title="事项"><Ticket id={id} /></CadrePage>;
}

function Ticket({ id }: { id: string }) {
  const resource = useTicket(id);
  const modules = useServiceModules().data ?? [];
  const templates = useMe().data?.templates ?? NO_TEMPLATES;
  return (
    <Loaded resource={resource} cards={3}>
      {(ticket) => (
        <View>
          <TicketHead ticket={ticket} />
          <Section title="要办的事">
            <RequestDetails open request={ticket} module={modules.find(({ code }) => code === ticket.module)} nameOf={(person) => (person === ticket.personId ? ticket.personName : undefined)} />
            <TicketCall ticket={ticket} />
          </Section>
          <Section title="这一户"><TicketHousehold household={ticket.household} /></Section>
          <Section title="谁在办"><TicketTeam ticket={ticket} /></Section>
          <Section title="经过"><Card><Timeline lines={ticket.timeline} /></Card></Section>
          <TicketActions resource={resource} ticket={ticket} templates={templates} modules={modules.map(({ code, title, shortTitle }) => ({ code, title: shortTitle ?? title }))} />
        </View>
      )}
    </Loaded>
  );
}
