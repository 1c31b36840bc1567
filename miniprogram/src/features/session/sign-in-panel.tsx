import { isWeapp } from '@/platform/target';
import { PersonaList } from './persona-list';
import { WechatSignIn } from './wechat-sign-in';

export function SignInPanel() {
  return isWeapp ? <WechatSignIn /> : <PersonaList />;
}
