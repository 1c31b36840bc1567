import { useRef, useState } from 'react';
import type { BindingView } from '@shared/contracts/person';
import { failureOf } from '@/platform/api-failure';
import { post } from '@/platform/http';
import { forgetCached } from '@/platform/resource-cache';
import { toast } from '@/platform/toast';
import { randomUuid } from '@/platform/uuid';
import { ConfirmSheet } from '@/ui/confirm-sheet';

interface Props { binding: BindingView; decision: 'confirm' | 'reject'; onClose: () => void }

/** The last question before somebody gets into a household's affairs, or is kept out. */
export function DecideSheet({ binding: { id, personName, homeVillageName, relation }, decision, onClose }: Props) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const key = useRef(randomUuid());
  const confirms = decision === 'confirm';
  const decide = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await post(`/bindings/${id}/${decision}`, {}, { idempotencyKey: key.current });
      toast(confirms ? `已确认，${personName}可以办事了` : '已退回这个申请');
      forgetCached('bindings');
      onClose();
    } catch (thrown) {
      const failure = failureOf(thrown);
      setError(failure.message);
      // A colleague was quicker: the list says so by itself.
      if (failure.status === 409) forgetCached('bindings');
    } finally {
      setBusy(false);
    }
  };
  const text = confirms
    ? `确认后，这个微信就代表${homeVillageName}${personName}（${relation}），能看到这一户的事项、给包联干部打电话。`
    : `不是${personName}本人时点这里。对方不会知道登记册上有谁；真是本人的话可以再申请。`;
  return (
    <ConfirmSheet
      title={confirms ? `确认是${personName}本人？` : `不是${personName}本人？`}
      text={error ?? text}
      action={confirms ? '确认是本人' : '不是本人'}
      danger={!confirms}
      busy={busy}
      onConfirm={() => { void decide(); }}
      onClose={onClose}
    />
  );
}
