/** Who somebody is. Both ids come from a checked token and from nowhere else. */
export type TenantId = string & { readonly __tenant: unique symbol };
export type PersonId = string & { readonly __person: unique symbol };

/**
 * The person on whose behalf a command runs: tenant and object id together are the identity.
 * `name` is for showing only and grants nothing.
 */
export interface Actor {
  readonly tenant: TenantId;
  readonly person: PersonId;
  readonly name: string;
  /** A guest of another tenant may take part in a workshop and do nothing else. */
  readonly standing: 'member' | 'guest';
  /** What the person's own tenant appointed them to. A role of another name counts for nothing. */
  readonly roles: readonly AppRole[];
}

/** The app roles of the product's registration; see `roles` in the token. */
export const APP_ROLES = ['Administrator', 'SubjectExport.Approver'] as const;
export type AppRole = (typeof APP_ROLES)[number];

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const isGuid = (text: string): boolean => GUID.test(text);

/** Entra object and tenant ids are lower-case GUIDs; anything else is no id (undefined). */
export const tenantId = (text: string): TenantId | undefined =>
  isGuid(text) ? (text as TenantId) : undefined;
/** The id that no person has. What belongs to a whole tenant lies where this person's things would. */
export const NOBODY = '00000000-0000-0000-0000-000000000000' as PersonId;
export const personId = (text: string): PersonId | undefined =>
  isGuid(text) && text !== NOBODY ? (text as PersonId) : undefined;
