import { isRecord, textAt } from './read';

/** One of the people of the local issuer, as the local host lists them. */
export interface Person {
  /** A slug such as `maya`; used in the preview's own address and in its requests for a token. */
  readonly id: string;
  readonly name: string;
  /** In words, e.g. `Manager of the glaze laboratory`. */
  readonly role: string;
  readonly email: string;
  readonly tenantName: string;
  readonly guest: boolean;
  /** Directory ids, where the local host tells them: Teams puts them into the context of a page. */
  readonly tenant: string | undefined;
  readonly oid: string | undefined;
}

const parsePerson = (value: unknown): Person => {
  if (!isRecord(value)) throw new Error('The local host listed somebody who is not an object.');
  const text = (field: 'id' | 'name' | 'role' | 'email' | 'tenantName'): string => {
    const found = value[field];
    if (typeof found === 'string') return found;
    throw new Error(`The local host listed somebody without "${field}".`);
  };
  return {
    id: text('id'),
    name: text('name'),
    role: text('role'),
    email: text('email'),
    tenantName: text('tenantName'),
    guest: value['guest'] === true,
    tenant: textAt(value, 'tenant'),
    oid: textAt(value, 'oid'),
  };
};

/** The list itself, or the list as `people` of an object. Throws an error in words for anything else. */
export const parsePeople = (value: unknown): readonly Person[] => {
  const list = isRecord(value) ? value['people'] : value;
  if (!Array.isArray(list) || list.length === 0) throw new Error('The local host listed no people.');
  return list.map(parsePerson);
};

const isManager = ({ role }: Person): boolean => /^manager\b/i.test(role);

/** Who sits at the screen when nobody was chosen: the first manager, since the product is made for managers. */
export const defaultPerson = (people: readonly Person[]): Person => {
  const person = people.find(isManager) ?? people[0];
  if (!person) throw new Error('There is nobody to be.');
  return person;
};

/** People who could be in one meeting: the same organisation, its guests included. */
export const colleagues = (people: readonly Person[], of: Person): readonly Person[] =>
  people.filter(({ tenantName }) => tenantName === of.tenantName);

/** The other chair of a one-on-one: a report for a manager, the manager for everybody else. */
export const counterpart = (people: readonly Person[], of: Person): Person | undefined => {
  const others = colleagues(people, of).filter(({ id }) => id !== of.id);
  const fitting = isManager(of) ? others.find(({ role }) => /\breport/i.test(role)) : others.find(isManager);
  return fitting ?? others[0];
};

/** What colleagues call somebody in the title of a meeting. */
export const firstName = ({ name }: Person): string => name.split(' ')[0] ?? name;

/** The one who calls a meeting of two: the manager, if one of them is. */
export const organizerOf = (you: Person, other: Person | undefined): Person =>
  other && isManager(other) && !isManager(you) ? other : you;
