import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { RequestView } from '@shared/contracts/request';
import type { ResidentMove } from '@shared/ticket-states';
import { toast } from '@/platform/toast';
import type { Resource } from '@/platform/use-resource';
import { BottomBar } from '@/ui/bottom-bar';
import { Button } from '@/ui/button';
import { ConfirmSheet } from '@/ui/confirm-sheet';
import { Sheet } from '@/ui/sheet';
import { MOVE_WORDS } from './move-words';
import { RatingSheet } from './rating-sheet';
import { useMove } from './use-move';
import { WordsSheet } from './words-sheet';

interface Props { resource: Resource<RequestView>; request: RequestView }

/** What one can do now: the likeliest move as the primary button, the second beside it, the rest under 更多. */
export function RequestActions({ resource, request }: Props) {
  const move = useMove(resource);
  const [open, setOpen] = useState<ResidentMove | 'more' | null>(null);
  const { moves } = request;
  if (moves.length === 0) return null;
  const [first, second] = moves;
  const shown = moves.length === 2 ? [second, first] : [first];
  const rest = moves.filter((one) => !shown.includes(one));

  const make = async (which: ResidentMove, body: object = {}): Promise<boolean> => {
    const done = await move.make(which, body);
    if (!done) return false;
    setOpen(null);
    toast(MOVE_WORDS[which].done);
    return true;
  };
  const start = (which: ResidentMove): void => {
    move.clearError();
    if (MOVE_WORDS[which].way === 'now') { setOpen(null); void make(which); } else setOpen(which);
  };
  const close = (): void => { setOpen(null); move.clearError(); };

  return (
    <View>
      {move.error && open === null && <View className="bl-notice warm"><Text>{move.error.message}</Text></View>}
      <BottomBar>
        {rest.length > 0 && <Button compact icon="more" label="更多操作" onTap={() => setOpen('more')}>更多</Button>}
        {shown.map((which) => which && (
          <Button key={which} kind={which === first && (wanted(which) || request.overdue) ? 'primary' : 'plain'} busy={move.busy} onTap={() => start(which)}>{MOVE_WORDS[which].action}</Button>
        ))}
      </BottomBar>
      {open === 'more' && (
        <Sheet title="更多" onClose={close}>
          <View className="bl-stack bl-section">
            {rest.map((which) => <Button key={which} danger={MOVE_WORDS[which].danger} onTap={() => start(which)}>{MOVE_WORDS[which].action}</Button>)}
            <Button kind="quiet" onTap={close}>关闭</Button>
          </View>
        </Sheet>
      )}
      {open !== null && open !== 'more' && <MoveSheet which={open} request={request} busy={move.busy} error={move.error?.message} onMake={(body) => make(open, body)} onClose={close} />}
    </View>
  );
}

/** What the request waits for from the resident; urging and withdrawing are at hand, but nobody is nudged to them. */
function wanted(move: ResidentMove): boolean {
  return move !== 'urge' && move !== 'withdraw';
}

interface SheetProps { which: ResidentMove; request: RequestView; busy: boolean; error?: string; onMake: (body?: object) => Promise<boolean>; onClose: () => void }

function MoveSheet({ which, request, busy, error, onMake, onClose }: SheetProps) {
  const { way, title = '', text = '', action, danger, placeholder } = MOVE_WORDS[which];
  if (way === 'words') {
    return <WordsSheet draft={`move:${request.id}:${which}`} title={title} action={action} placeholder={placeholder} busy={busy} error={error} onSend={onMake} onClose={onClose} />;
  }
  if (way === 'rating') return <RatingSheet title={title} busy={busy} error={error} onSend={onMake} onClose={onClose} />;
  return <ConfirmSheet title={title} text={error ?? text} action={action} danger={danger} busy={busy} onConfirm={() => { void onMake(); }} onClose={onClose} />;
}
