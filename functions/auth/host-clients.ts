/**
 * Microsoft's own clients that may ask for a token in a person's name, where the host is too old for nested app
 * authentication and the page falls back to the host's token. Each must also be pre-authorised in the app's
 * registration; an app of any other id is refused even with a valid signature.
 */
export const hostClients: readonly { readonly name: string; readonly id: string }[] = [
  { name: 'Teams desktop and mobile', id: '1fec8e78-bce4-4aaf-ab1b-5451cc387264' },
  { name: 'Teams on the web', id: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346' },
  { name: 'Microsoft 365 on the web', id: '4765445b-32c6-49b0-83e6-1d93765276ca' },
  { name: 'Microsoft 365 desktop', id: '0ec893e0-5785-4de6-99da-4ed124e5296c' },
  { name: 'Microsoft 365 mobile and Outlook desktop', id: 'd3590ed6-52b3-4102-aeff-aad2292ab01c' },
  { name: 'Outlook on the web', id: 'bc59ab01-8403-45c6-8796-ac3ef710b3e3' },
  { name: 'Outlook mobile', id: '27922004-5251-4030-b22d-91ecd9a37ea4' },
];

/** Every client id that may act: the app itself, by nested app authentication, and the hosts above. */
export const allowedClients = (clientId: string): ReadonlySet<string> =>
  new Set([clientId, ...hostClients.map(({ id }) => id)]);
