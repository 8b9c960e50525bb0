import { addDays, daysBetween, type CalendarDate } from './calendar-date';
import { byRaiseDay, POINT_LINKS_MAX, type Point, type PointLink } from './point';

/** Whether a point was raised before, and when it is to be. Links decide, and nobody's memory. */

/** So many points about one person can be looked through before an appraisal. */
export const POINTS_MAX = 500;

/** Where no appraisal says when it has to be raised, it is within the next two one-on-ones of most people. */
const SOON_DAYS = 14;

type Raised = Pick<Point, 'links' | 'state' | 'raiseBy'>;

/** The days on which it was raised, the oldest first. */
export const raisedOn = ({ links }: Pick<Point, 'links'>): readonly CalendarDate[] =>
  [...new Set(links.map(({ on }) => on))].sort();

export const isLinked = ({ links }: Pick<Point, 'links'>, note: string): boolean =>
  links.some((link) => link.note === note);

/** A point with one more place where it was raised, which settles that it was. More than the most changes nothing. */
export const withLink = <Content extends Raised>(content: Content, link: PointLink): Content => {
  const others = content.links.filter(({ note }) => note !== link.note);
  if (others.length >= POINT_LINKS_MAX) return content;
  return { ...content, links: [...others, link], state: 'raised' };
};

/** Without its last link a point is open again. */
export const withoutLink = <Content extends Raised>(content: Content, note: string): Content => {
  const links = content.links.filter((link) => link.note !== note);
  return { ...content, links, state: links.length === 0 ? 'open' : content.state };
};

/** What a point that was put aside is when it is taken up again. */
export const takenUp = <Content extends Raised>(content: Content): Content => ({
  ...content,
  state: content.links.length === 0 ? 'open' : 'raised',
});

/** The last day on which it is no surprise yet: before the appraisal, and never in the past. */
export const dayToRaiseBy = (today: CalendarDate, appraisal: CalendarDate | null): CalendarDate => {
  if (appraisal === null) return addDays(today, SOON_DAYS);
  const before = addDays(appraisal, -1);
  return daysBetween(today, before) < 0 ? today : before;
};

/**
 * What a meeting with a person brings up, the soonest first: each point that waits for the next one-on-one, also one
 * whose day went by.
 * @param counterparts every id of the person
 */
export const pointsFor = <One extends Point>(
  points: readonly One[],
  counterparts: readonly string[],
): readonly One[] =>
  points
    .filter(
      ({ counterpart, state, raiseBy }) =>
        state === 'open' && raiseBy !== null && counterparts.includes(counterpart),
    )
    .sort(byRaiseDay);
