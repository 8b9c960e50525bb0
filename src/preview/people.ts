import { isRecord } from './read';

/** One of the people of the local issuer, as the local host lists them. */
export interface Person {
  /** A slug such as `maya`; used in the preview's own address and in its requests for a token. */
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly email: string;
  readonly tenant: string;
  readonly tenantName: string;
  readonly oid: string;
  readonly guest: boolean;
}

const FIELDS = ['id', 'name', 'role', 'email', 'tenant', 'tenantName', 'oid'] as const;

const parsePerson = (value: unknown): Person => {
  if (!isRecord(value)) throw new Error('The local host listed somebody who is not an object.');
  const text = (field: (typeof FIELDS)[number]): string => {
    const found = value[field];
    if (typeof found === 'string') return found;
    throw new Error(`The local host listed somebody without "${field}".`);
  };
  return {
    id: text('id'),
    name: text('name'),
    role: text('role'),
    email: text('email'),
    tenant: text('tenant'),
    tenantName: text('tenantName'),
    oid: text('oid'),
    guest: value['guest'] === true,
  };
};

/** Throws an error in words when the list is not the one that this preview was built for. */
export const parsePeople = (value: unknown): readonly Person[] => {
  if (!Array.isArray(value) || value.length === 0) throw new Error('The local host listed no people.');
  return value.map(parsePerson);
};

/** Who sits at the screen when nobody was chosen: the first manager, since the product is made for managers. */
export const defaultPerson = (people: readonly Person[]): Person => {
  const person = people.find(({ role }) => role === 'manager') ?? people[0];
  if (!person) throw new Error('There is nobody to be.');
  return person;
};

/** People who could be in one meeting: the same organisation, its guests included. */
export const colleagues = (people: readonly Person[], of: Person): readonly Person[] =>
  people.filter(({ tenant }) => tenant === of.tenant);

/** The other chair of a one-on-one: Sam for most, and the manager for Sam. */
export const counterpart = (people: readonly Person[], of: Person): Person | undefined => {
  const others = colleagues(people, of).filter(({ id }) => id !== of.id);
  return others.find(({ id }) => id === 'sam') ?? others.find(({ role }) => role === 'manager') ?? others[0];
};
