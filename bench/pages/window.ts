import { localServer } from '../../src/preview/local-server';
import { meetingAt } from '../../src/preview/meetings';
import { openSession } from '../../src/preview/session';

/**
 * The window of a host with nothing in it but the protocol: the preview's own answers, without the preview's own
 * drawing, which would compete with the measured page for the one thread that both have here and not in Teams.
 * The bench puts one frame into it; whatever page that is, it finds the same host.
 */

/** `?person=aarav&surface=personal-tab`; a manager's side panel without. */
const asked = new URLSearchParams(window.location.search);
const PERSON = asked.get('person') ?? 'ngozi';
const SURFACE = asked.get('surface') === 'personal-tab' ? 'personal-tab' : 'side-panel';

const server = localServer(globalThis.fetch.bind(globalThis));

const start = async (): Promise<void> => {
  const people = await server.people();
  const person = people.find(({ id }) => id === PERSON);
  if (!person) throw new Error(`There is nobody "${PERSON}" among the local people.`);
  const meeting = meetingAt(people, {
    slug: 'weekly',
    you: person,
    beside: undefined,
    now: new Date(),
    minute: 5,
  });
  const { origin } = window.location;
  const session = openSession({
    post: (message) => window.frames[0]?.postMessage(message, origin),
    state: () => ({
      surface: SURFACE,
      person,
      theme: 'default',
      locale: 'en-GB',
      meeting,
      poor: 'none',
      stage: undefined,
      subPage: undefined,
      consented: true,
      origin,
    }),
    issuer: (id) => server.token(id),
    act: () => undefined,
    log: () => undefined,
    later: (run, ms) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    now: () => Date.now(),
  });
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.source === window.frames[0] && event.origin === origin) session.receive(event.data);
  });
  document.documentElement.dataset['meeting'] = meeting.meetingId;
  document.documentElement.dataset['ready'] = 'yes';
};

void start();
