import { placeOf, type Fault } from '../fault';
import type { ManifestView } from '../view';

/**
 * The resource-specific permissions that this product asks for, and the kind of consent each has in Microsoft's table.
 * Anything else is refused, misspelt or not: a permission is a question to an administrator, and a new one is added
 * here on purpose.
 */
const kindOf: ReadonlyMap<string, string> = new Map([
  ['OnlineMeeting.ReadBasic.Chat', 'Application'],
  ['MeetingStage.Write.Chat', 'Delegated'],
]);

const list = ['authorization', 'permissions', 'resourceSpecific'] as const;

/** Each permission is one of ours and asked for in its own kind; the stage and its permission come together. */
export const permissionFaults = ({ authorization, staticTabs }: ManifestView): Fault[] => {
  const asked = authorization.permissions.resourceSpecific;
  const faults = asked.flatMap(({ name, type }, index): Fault[] => {
    if (name === undefined) return [];
    const kind = kindOf.get(name);
    if (kind === undefined) {
      const problem = `${name} is not a permission that this product asks for`;
      return [{ place: placeOf([...list, index, 'name']), problem }];
    }
    if (type === undefined || type === kind) return [];
    return [{ place: placeOf([...list, index, 'type']), problem: `${name} is ${kind}, not ${type}` }];
  });

  const asksForStage = asked.some(({ name }) => name === 'MeetingStage.Write.Chat');
  const onStage = staticTabs.findIndex(({ context }) => context.includes('meetingStage'));
  if (onStage >= 0 && !asksForStage) {
    const problem = 'meetingStage needs the permission MeetingStage.Write.Chat, else it can not be shared';
    faults.push({ place: placeOf(['staticTabs', onStage, 'context']), problem });
  }
  if (onStage < 0 && asksForStage) {
    faults.push({
      place: placeOf(list),
      problem: 'MeetingStage.Write.Chat is asked for, but no tab stands on the stage',
    });
  }
  return faults;
};
