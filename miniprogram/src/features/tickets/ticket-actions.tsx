import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { TicketView } from '@shared/contracts/request';
import type { MeView } from '@shared/contracts/person';
import type { CadreMove } from '@shared/ticket-states';
import { openPage, openRoot } from '@/platform/navigation';
import { forgetCached } from '@/platform/resource-cache';
import { askConsent } from '@/platform/subscribe';
import { toast } from '@/platform/toast';
import type { Resource } from '@/platform/use-resource';
import { BottomBar } from '@/ui/bottom-bar';
import { Button } from '@/ui/button';
import { Sheet } from '@/ui/sheet';
import { MOVE_FORMS } from './move-forms';
import { MoveSheet } from './move-sheet';
import { refusalText } from './stale-words';
import { useCadreMove } from './use-cadre-move';

interface Props {
  resource: Resource<TicketView>;
  ticket: TicketView;
  templates: MeView['templates'];
  modules: readonly { code: string; title: string }[];
}

/** What I may do now: the two likeliest legal moves, the rest under 更多. Accepting is one tap. */
export function TicketActions({ resource, ticket, templates, modules }: Props) {
  const move = useCadreMove(resource);
  const [open, setOpen] = useState<CadreMove | 'more' | null>(null);
  const [likeliest, second, ...rest] = ticket.moves;
  const close = (): void => { setOpen(null); move.clearError(); };

  const make = async (which: CadreMove, body: object = {}): Promise<boolean> => {
    const { consent, givesAway, done } = MOVE_FORMS[which];
    // First of all and not awaited: WeChat opens its panel only straight from the tap.
    if (consent) void askConsent(templates[consent]).then(() => forgetCached('me'));
    if (!(await move.make(which, body, { givesAway }))) return false;
    setOpen(null);
    toast(done);
    if (givesAway) openRoot('cadre/pages/todo/index');
    return true;
  };
  const start = (which: CadreMove): void => {
    move.clearError();
    const { way } = MOVE_FORMS[which];
    setOpen(way === 'sheet' ? which : null);
    if (way === 'now') void make(which);
    if (way === 'page') openPage('cadre/pages/transfer/index', { id: ticket.id });
  };
  const button = (which: CadreMove | undefined, kind: 'primary' | 'plain') => which && (
    <Button key={which} kind={kind} danger={MOVE_FORMS[which].danger} busy={move.busy} onTap={() => start(which)}>{MOVE_FORMS[which].action}</Button>
  );

  return (
    <View>
      {likeliest && (
        <BottomBar>
          {rest.length > 0 && <Button compact icon="more" label="更多操作" onTap={() => setOpen('more')}>更多</Button>}
          {button(second, 'plain')}
          {button(likeliest, 'primary')}
        </BottomBar>
      )}
      {open === 'more' && (
        <Sheet title="更多" onClose={close}>
          <View className="bl-stack bl-section">{rest.map((which) => button(which, 'plain'))}<Button kind="quiet" onTap={close}>关闭</Button></View>
        </Sheet>
      )}
      {open === null && move.error && (
        <Sheet title="没有办成" onClose={close} actions={<Button kind="primary" onTap={close}>知道了</Button>}>
          <View className="bl-section"><Text>{refusalText(move.error)}</Text></View>
        </Sheet>
      )}
      {open !== null && open !== 'more' && (
        <MoveSheet
          key={open}
          move={open}
          ticketId={ticket.id}
          templates={open === 'answer' ? ticket.answerTemplates : []}
          modules={modules.filter(({ code }) => code !== ticket.module)}
          busy={move.busy}
          error={move.error ? refusalText(move.error) : undefined}
          impossible={!ticket.moves.includes(open)}
          onSend={(body) => make(open, body)}
          onClose={close}
        />
      )}
    </View>
  );
}
