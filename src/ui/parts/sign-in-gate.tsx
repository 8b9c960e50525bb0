import { Button, Spinner } from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore, type ReactNode } from 'react';
import { ask, failureOf } from '../../client/ask';
import type { IdentityState } from '../../host/identity';
import type { MessageId } from '../../words/words';
import { AccountChoice } from './account-choice';
import { Message } from './message';
import { useProduct } from './product';
import { SyncGate } from './sync-gate';
import { useFailureWords, useSay } from './use-words';

const SENTENCES: { readonly [State in IdentityState]: MessageId } = {
  unknown: 'signIn.needsClick',
  'signed-in': 'signIn.failed',
  'signing-in': 'signIn.working',
  'needs-click': 'signIn.needsClick',
  cancelled: 'signIn.cancelled',
  'not-supported': 'signIn.notSupported',
  failed: 'signIn.failed',
};

/** Shows what lies behind it once the server knows the person, and a way on in every other case. */
export const SignInGate = ({ children }: { children: ReactNode }) => {
  const say = useSay();
  const reasonOf = useFailureWords();
  const { identity, send, host, wake } = useProduct();
  const queries = useQueryClient();
  const state = useSyncExternalStore(identity.subscribe, identity.state);
  const session = useQuery({
    queryKey: ['session'],
    queryFn: () => ask(send, 'session/open', {}),
    staleTime: Infinity,
  });

  const signIn = async () => {
    if (!(await identity.signIn())) return;
    await queries.invalidateQueries();
    wake();
  };

  if (session.data) {
    return session.data.standing === 'guest' ? (
      <Message title={say('app.name')} about={say('signIn.forbidden')} />
    ) : (
      <SyncGate session={session.data}>{children}</SyncGate>
    );
  }
  if (session.isPending) return <Spinner label={say('app.loading')} style={{ marginTop: 48 }} />;

  const failure = failureOf(session.error);
  if (failure.code !== 'unauthenticated') {
    return (
      <Message title={say('app.name')} about={say('list.failed', { reason: reasonOf(failure) })}>
        <Button onClick={() => void session.refetch()}>{say('list.again')}</Button>
      </Message>
    );
  }
  if (host.signIn.accounts && state === 'needs-click') {
    return <AccountChoice accounts={host.signIn.accounts} onChosen={() => void signIn()} />;
  }
  return (
    <Message title={say('signIn.title')} about={say(SENTENCES[state])}>
      <Button
        appearance="primary"
        size="large"
        disabledFocusable={state === 'signing-in'}
        onClick={() => void signIn()}
      >
        {say(
          state === 'signing-in'
            ? 'signIn.working'
            : state === 'needs-click'
              ? 'signIn.button'
              : 'signIn.again',
        )}
      </Button>
    </Message>
  );
};
