import { Spinner } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, type ReactNode } from 'react';
import type { Running } from '../../client/sync/start-sync';
import { useProduct, type Session } from './product';
import { TooOld } from './too-old';
import { useSay } from './use-words';

const SyncContext = createContext<Running | undefined>(undefined);
const SessionContext = createContext<Session | undefined>(undefined);

/** Shows what lies behind it once this window's own things are there, also those that a closed window left. */
export const SyncGate = ({ session, children }: { session: Session; children: ReactNode }) => {
  const say = useSay();
  const { startSync } = useProduct();
  const { data: running } = useQuery({
    queryKey: ['sync', session.tenant, session.person],
    queryFn: () => startSync(session),
    staleTime: Infinity,
    gcTime: Infinity,
  });
  if (!running) return <Spinner label={say('app.loading')} style={{ marginTop: 48 }} />;
  return (
    <SessionContext value={session}>
      <SyncContext value={running}>
        <TooOld sync={running.sync} lostUnread={running.lostUnread} />
        {children}
      </SyncContext>
    </SessionContext>
  );
};

export const useRunning = (): Running => {
  const running = useContext(SyncContext);
  if (!running) throw new Error('A screen that saves stands outside its sync.');
  return running;
};

/** Who is signed in, as the server sees it. */
export const useSession = (): Session => {
  const session = useContext(SessionContext);
  if (!session) throw new Error('A screen asks who is signed in before anybody is.');
  return session;
};
