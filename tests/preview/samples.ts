import { meetingAt } from '../../src/preview/meetings';
import type { Person } from '../../src/preview/people';
import type { WindowState } from '../../src/preview/protocol/window-state';

const TENANT = '22222222-2222-4222-8222-222222222222';

const person = (id: string, name: string, role: string, digit: string, guest = false): Person => ({
  id,
  name,
  role,
  email: `${id}@northwind.example`,
  tenant: TENANT,
  tenantName: 'Northwind',
  oid: `${digit.repeat(8)}-0000-4000-8000-000000000000`,
  guest,
});

export const maya = person('maya', 'Maya Okafor', 'Manager of the bakery', '1');
export const sam = person('sam', 'Sam Lindqvist', 'Baker, reports to Maya', '2');
export const gus = person('gus', 'Gus Visitor', 'Guest', '3', true);
export const zoe: Person = {
  ...person('zoe', 'Zoe Elsewhere', 'Manager', '4'),
  tenant: '99999999-9999-4999-8999-999999999999',
  tenantName: 'Elsewhere',
};

export const people = [sam, maya, gus, zoe];

export const NOW = new Date('2026-11-24T10:05:20Z');

/** Maya in the side panel of her weekly one-on-one, five minutes in. */
export const aWindow = (changes: Partial<WindowState> = {}): WindowState => ({
  surface: 'side-panel',
  person: maya,
  theme: 'default',
  locale: 'en-GB',
  meeting: meetingAt(people, { slug: 'weekly', you: maya, beside: undefined, now: NOW, minute: 5 }),
  poor: 'none',
  stage: undefined,
  subPage: undefined,
  consented: false,
  origin: 'http://localhost:3978',
  ...changes,
});
