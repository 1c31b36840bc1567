import { useCallback, useEffect, useState } from 'react';
import { Text, View } from '@tarojs/components';
import { failureOf, type ApiFailure } from '@/platform/api-failure';
import { useSession } from '@/platform/session-store';
import { signIn } from '@/platform/sign-in';
import { Button } from '@/ui/button';
import { ErrorState } from '@/ui/error-state';
import { Skeleton } from '@/ui/skeleton';

/** WeChat knows who one is: nothing to type. Only whoever signed out is asked for a tap. */
export function WechatSignIn() {
  const { signedOut } = useSession();
  const [error, setError] = useState<ApiFailure | null>(null);
  const [busy, setBusy] = useState(false);

  const start = useCallback(async () => {
    setError(null);
    setBusy(true);
    try {
      await signIn();
    } catch (thrown) {
      setError(failureOf(thrown));
      setBusy(false);
    }
  }, []);

  useEffect(() => { if (!signedOut) void start(); }, [signedOut, start]);

  if (error) return <ErrorState error={error} onRetry={() => { void start(); }} />;
  if (!signedOut) return <Skeleton />;
  return (
    <View className="bl-section bl-stack">
      <Text>您已退出登录。</Text>
      <Button kind="primary" busy={busy} onTap={() => { void start(); }}>微信登录</Button>
    </View>
  );
}
