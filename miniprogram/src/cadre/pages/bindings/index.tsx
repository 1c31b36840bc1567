import { BindingList } from '@/features/bindings/binding-list';
import { CadrePage } from '../../cadre-page';

export default function BindingsPage() {
  return <CadrePage title="核对身份"><BindingList /></CadrePage>;
}
