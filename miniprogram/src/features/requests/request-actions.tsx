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

/** What one can do now: at most two moves in the bar, the wanted one as the primary button, the rest under 更多. */
export function RequestActions({ resource, request }: Props) {
  const move = useMove(resource);
  const [open, setOpen] = useState<ResidentMove | 'more' | null>(null);
  const { moves } = request;
  if (moves.length === 0) return null;
  const likely = LIKELY.filter((one) => moves.includes(one)).slice(0, 2);
  const shown = likely.length > 0 ? [...likely].reverse() : moves.slice(0, 1);
  const rest = moves.filter((one) => !shown.includes(one));
  const primary = (which: ResidentMove): boolean => WANTED.includes(which) || (which === 'urge' && request.overdue);

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
        {shown.map((which) => (
          <Button key={which} kind={primary(which) ? 'primary' : 'plain'} busy={move.busy} onTap={() => start(which)}>{MOVE_WORDS[which].action}</Button>
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

/** What the request waits for from the resident; the rest is at hand, but nobody is nudged to it. */
const WANTED: readonly ResidentMove[] = ['confirm', 'supplement', 'rate'];
/** Those that stand in the bar, the likeliest first; the others are under 更多 while there is anything else to do. */
const LIKELY: readonly ResidentMove[] = [...WANTED, 'still-open', 'urge'];

interface SheetProps { which: ResidentMove; request: RequestView; busy: boolean; error?: string; onMake: (body?: object) => Promise<boolean>; onClose: () => void }

function MoveSheet({ which, request, busy, error, onMake, onClose }: SheetProps) {
  const { way, title = '', text = '', action, danger, placeholder } = MOVE_WORDS[which];
  if (way === 'words') {
    return <WordsSheet draft={`move:${request.id}:${which}`} title={title} action={action} placeholder={placeholder} busy={busy} error={error} onSend={onMake} onClose={onClose} />;
  }
  if (way === 'rating') return <RatingSheet title={title} busy={busy} error={error} onSend={onMake} onClose={onClose} />;
  return <ConfirmSheet title={title} text={error ?? text} action={action} danger={danger} busy={busy} onConfirm={() => { void onMake(); }} onClose={onClose} />;
}
