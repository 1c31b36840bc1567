import { useState } from 'react';
import { View } from '@tarojs/components';
import { signOut } from '@/platform/sign-in';
import { Button } from '@/ui/button';
import { ConfirmSheet } from '@/ui/confirm-sheet';

export function SignOutButton() {
  const [asking, setAsking] = useState(false);
  return (
    <View className="bl-section">
      <Button icon="logout" onTap={() => setAsking(true)}>退出登录</Button>
      {asking && (
        <ConfirmSheet
          title="退出登录？"
          text="退出后要重新登录才能办事。填到一半的内容会留在这部手机里。"
          action="退出登录"
          onConfirm={() => { setAsking(false); void signOut(); }}
          onClose={() => setAsking(false)}
        />
      )}
    </View>
  );
}
