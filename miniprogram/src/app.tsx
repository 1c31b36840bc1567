import type { PropsWithChildren } from 'react';
import { watchNetwork } from '@/platform/network';
import { watchPersonaInUrl } from '@/platform/persona-url';
import './app.scss';

watchNetwork();
watchPersonaInUrl();

export default function App({ children }: PropsWithChildren) {
  return children;
}
