import { placeOf, type Fault } from '../fault';
import type { ManifestView } from '../view';

type Tab = ManifestView['staticTabs'][number];

/** Tabs that the host draws itself; they have no page of ours. */
const drawnByHost = ['about', 'conversations'];

const duplicateFaults = (tabs: readonly Tab[]): Fault[] =>
  tabs.flatMap(({ entityId }, index) => {
    const first = tabs.findIndex((tab) => tab.entityId === entityId);
    if (entityId === undefined || first === index) return [];
    return [
      {
        place: placeOf(['staticTabs', index, 'entityId']),
        problem: `"${entityId}" is already the id of staticTabs[${first}]`,
      },
    ];
  });

const contextFaults = ({ scopes, context }: Tab, index: number): Fault[] => {
  const place = placeOf(['staticTabs', index, 'context']);
  const faults: Fault[] = [];
  const inChat = context.includes('meetingChatTab') || context.includes('meetingDetailsTab');
  if (context.includes('meetingSidePanel') && !inChat) {
    faults.push({
      place,
      problem:
        'meetingSidePanel needs meetingChatTab or meetingDetailsTab beside it, else it can not be added on a phone',
    });
  }
  const inMeeting = context.some((name) => name?.startsWith('meeting'));
  if (inMeeting && !scopes.includes('groupChat') && !scopes.includes('team')) {
    faults.push({ place, problem: 'contexts of a meeting need the scope groupChat' });
  }
  if (context.includes('personalTab') && !scopes.includes('personal')) {
    faults.push({ place, problem: 'personalTab needs the scope personal' });
  }
  return faults;
};

const pagelessFault = ({ entityId, contentUrl }: Tab, index: number): Fault[] =>
  entityId === undefined || contentUrl !== undefined || drawnByHost.includes(entityId)
    ? []
    : [
        {
          place: placeOf(['staticTabs', index, 'contentUrl']),
          problem: `is missing, so the tab "${entityId}" has no page`,
        },
      ];

/** What the schema does not see about tabs: repeated ids, contexts that do not go together, tabs without a page. */
export const tabFaults = ({ staticTabs }: ManifestView): Fault[] => [
  ...duplicateFaults(staticTabs),
  ...staticTabs.flatMap((tab, index) => [...contextFaults(tab, index), ...pagelessFault(tab, index)]),
];
