import { personId, tenantId, type AppRole, type PersonId, type TenantId } from '../../src/domain/person';
import { refuseInAzure } from './refuse-azure';

refuseInAzure('The list of local people', process.env);

/** An invented person whom anybody at this machine may sign in as. */
export interface LocalPerson {
  /** The word that chooses this person, e.g. in a request for a token. */
  readonly id: string;
  readonly name: string;
  /** What this person is there to try out, in words for the screen. It grants nothing. */
  readonly role: string;
  readonly email: string;
  readonly tenant: TenantId;
  readonly tenantName: string;
  readonly oid: PersonId;
  /** The account lives in another directory; this tenant only invited it. */
  readonly guest?: true;
  /** Entra app roles, as they stand in the token. */
  readonly appRoles?: readonly AppRole[];
}

const tenant = (text: string): TenantId => {
  const id = tenantId(text);
  if (id === undefined) throw new Error(`The local tenant ${text} is no lower-case GUID.`);
  return id;
};
const oid = (text: string): PersonId => {
  const id = personId(text);
  if (id === undefined) throw new Error(`The local object id ${text} is no lower-case GUID.`);
  return id;
};

const fernmoor = { tenant: tenant('6f1c2a84-3d5e-4b7a-9c10-8e2f4d6a7b31'), tenantName: 'Fernmoor Ceramics' };
const brightholm = {
  tenant: tenant('c27d9e05-81b4-4f36-a5d8-1b09e7f3c642'),
  tenantName: 'Brightholm Ferries',
};

/** The tenants that the local settings allow. */
export const localTenants: readonly TenantId[] = [fernmoor.tenant, brightholm.tenant];

/** App roles are read from the token; these are the two that the app's registration defines. */
const APP_ROLES = {
  administrator: 'Administrator',
  exportApprover: 'SubjectExport.Approver',
} as const;

export const localPeople: readonly LocalPerson[] = [
  {
    ...fernmoor,
    id: 'ngozi',
    name: 'Ngozi Adeyemi',
    role: 'Manager of the glaze laboratory',
    email: 'ngozi.adeyemi@fernmoor.example',
    oid: oid('0b8e4c17-52fa-4d09-b6e3-7a91c5d2f840'),
  },
  {
    ...fernmoor,
    id: 'tomasz',
    name: 'Tomasz Wiśniewski',
    role: 'Kiln engineer, reports to Ngozi',
    email: 'tomasz.wisniewski@fernmoor.example',
    oid: oid('1d63f9b2-7c40-4e8b-95a7-20e8b4c6d713'),
  },
  {
    ...fernmoor,
    id: 'layla',
    name: 'ليلى الحسيني',
    role: 'Glaze chemist, reports to Ngozi',
    email: 'layla.alhusseini@fernmoor.example',
    oid: oid('28a7d5e4-0f91-4c62-8b3d-f64e19a0c785'),
  },
  {
    ...fernmoor,
    id: 'guadalupe',
    name: 'María Guadalupe Hernández de Villaseñor y Montenegro-Etxeberria de los Santos Inocentes',
    role: 'Facilitator of workshops',
    email: 'guadalupe.hernandez@fernmoor.example',
    oid: oid('3c90b1f6-4e27-4a85-a1d4-5b7f82e3c096'),
  },
  {
    ...fernmoor,
    id: 'priya',
    name: 'Priya Raghunathan',
    role: 'HR, first approver of exports',
    email: 'priya.raghunathan@fernmoor.example',
    oid: oid('45e2c8d7-9b13-4f70-86c5-a30d7e1f4b29'),
    appRoles: [APP_ROLES.exportApprover],
  },
  {
    ...fernmoor,
    id: 'soren',
    name: 'Søren Kjærgaard',
    role: 'HR, second approver of exports',
    email: 'soren.kjaergaard@fernmoor.example',
    oid: oid('5a74d0e9-2c68-4b1f-9e37-c81f6b5a0d42'),
    appRoles: [APP_ROLES.exportApprover],
  },
  {
    ...fernmoor,
    id: 'hinemoa',
    name: 'Hinemoa Parata',
    role: 'Administrator',
    email: 'hinemoa.parata@fernmoor.example',
    oid: oid('6e19f3a8-d57b-4c04-b2e6-94a0c7d8f153'),
    appRoles: [APP_ROLES.administrator],
  },
  {
    ...fernmoor,
    id: 'minh',
    name: 'Nguyễn Đức Minh',
    role: 'Guest, a consultant from outside',
    email: 'minh.nguyen@harbourlight.example',
    oid: oid('73b5a6c1-e804-4d9f-a7f2-0d6e3b9c5821'),
    guest: true,
  },
  {
    ...brightholm,
    id: 'aarav',
    name: 'Aarav Mehta-Lindqvist',
    role: 'Manager of the deck crews',
    email: 'aarav.mehta@brightholm.example',
    oid: oid('84f0e7d3-16a9-4e52-93b8-e25c4a7f6d90'),
  },
];

/** The person of that id, or undefined. */
export const localPerson = (id: string): LocalPerson | undefined =>
  localPeople.find((person) => person.id === id);

/** What the sign-in page of this machine may show. */
export interface PersonForDisplay {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly email: string;
  readonly tenantName: string;
  readonly guest: boolean;
}

/** Named fields only: directory ids and app roles stay out of the page. */
export const peopleForDisplay = (): readonly PersonForDisplay[] =>
  localPeople.map(({ id, name, role, email, tenantName, guest }) => ({
    id,
    name,
    role,
    email,
    tenantName,
    guest: guest === true,
  }));
