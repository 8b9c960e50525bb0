import { useQuery } from '@tanstack/react-query';
import { ask } from '../../client/ask';
import { useProduct } from './product';

/** All promises of the person, asked for once however many lists show them. */
export const useCommitments = () => {
  const { send } = useProduct();
  return useQuery({
    queryKey: ['commitments'],
    queryFn: () => ask(send, 'commitments/list', { occasion: null }),
  });
};
