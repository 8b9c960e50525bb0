import { absent, type Spoilt } from './spoil';

const host = 'leadership-overlay.example.com';
const other = '11111111-2222-4333-8444-555555555555';
const noughts = '00000000-0000-0000-0000-000000000000';
const resourceSpecific = ['authorization', 'permissions', 'resourceSpecific'];
const nested = ['webApplicationInfo', 'nestedAppAuthInfo', 0];

/** What only the rules of this product see. */
export const spoiltForOurRules: readonly Spoilt[] = [
  {
    what: 'of a preview version',
    path: ['manifestVersion'],
    to: 'devPreview',
    lines: ['manifestVersion: devPreview is a preview; the store takes released schemas only, here 1.30'],
  },
  {
    what: 'that names a preview schema',
    path: ['$schema'],
    to: 'https://developer.microsoft.com/json-schemas/teams/vDevPreview/MicrosoftTeams.schema.json',
    lines: [
      '$schema: https://developer.microsoft.com/json-schemas/teams/vDevPreview/MicrosoftTeams.schema.json is a preview; the store takes released schemas only, here https://developer.microsoft.com/json-schemas/teams/v1.30/MicrosoftTeams.schema.json',
    ],
  },
  {
    what: 'that names no schema',
    path: ['$schema'],
    to: absent,
    lines: [
      '$schema: must be https://developer.microsoft.com/json-schemas/teams/v1.30/MicrosoftTeams.schema.json, the released schema that this package is checked against',
    ],
  },
  {
    what: 'whose version is not three numbers',
    path: ['version'],
    to: '1.0',
    lines: ['version: "1.0" is not three numbers such as 1.0.0'],
  },
  {
    what: 'whose id is a placeholder of noughts',
    path: ['id'],
    to: noughts,
    lines: ['id: is the GUID of noughts; give the package an id of its own'],
  },
  {
    what: 'with a page that is not https',
    path: ['staticTabs', 1, 'contentUrl'],
    to: `http://${host}/meeting`,
    lines: [`staticTabs[1].contentUrl: http://${host}/meeting is not https`],
  },
  {
    what: 'with a page on a host that is not ours',
    path: ['staticTabs', 0, 'contentUrl'],
    to: 'https://elsewhere.example.org/tab/commitments',
    lines: ['staticTabs[0].contentUrl: the host elsewhere.example.org is not in validDomains'],
  },
  {
    what: 'with a page on another port of our host',
    path: ['staticTabs', 0, 'websiteUrl'],
    to: `https://${host}:8443/tab/commitments`,
    lines: [`staticTabs[0].websiteUrl: the host ${host}:8443 is not in validDomains`],
  },
  {
    what: 'without any valid domain',
    path: ['validDomains'],
    to: absent,
    lines: ['validDomains: is missing or empty, so no page would be shown'],
  },
  {
    what: 'that trusts a tunnel',
    path: ['validDomains', 1],
    to: 'abc123.ngrok-free.app',
    lines: [
      'validDomains[1]: abc123.ngrok-free.app belongs to a tunnelling service, which the store refuses',
    ],
  },
  {
    what: 'that trusts a developer machine',
    path: ['validDomains', 1],
    to: 'localhost',
    lines: ['validDomains[1]: localhost can not be reached from the public network'],
  },
  {
    what: 'that trusts every host under a name',
    path: ['validDomains', 1],
    to: '*.azurewebsites.net',
    lines: ['validDomains[1]: *.azurewebsites.net is a wildcard; name each host'],
  },
  {
    what: 'with a tab that no page answers',
    path: ['staticTabs', 0, 'contentUrl'],
    to: `https://${host}/tab/comitments`,
    lines: ['staticTabs[0].contentUrl: no page is served at /tab/comitments'],
  },
  {
    what: 'with two tabs of one id',
    path: ['staticTabs', 1, 'entityId'],
    to: 'commitments',
    lines: ['staticTabs[1].entityId: "commitments" is already the id of staticTabs[0]'],
  },
  {
    what: 'with a tab without a page',
    path: ['staticTabs', 0, 'contentUrl'],
    to: absent,
    lines: ['staticTabs[0].contentUrl: is missing, so the tab "commitments" has no page'],
  },
  {
    what: 'with a side panel that a phone can not add',
    path: ['staticTabs', 1, 'context'],
    to: ['meetingSidePanel', 'meetingStage'],
    lines: [
      'staticTabs[1].context: meetingSidePanel needs meetingChatTab or meetingDetailsTab beside it, else it can not be added on a phone',
    ],
  },
  {
    what: 'with a personal tab outside the personal scope',
    path: ['staticTabs', 0, 'scopes'],
    to: ['groupChat'],
    lines: ['staticTabs[0].context: personalTab needs the scope personal'],
  },
  {
    what: 'that asks for a misspelt permission',
    path: [...resourceSpecific, 0, 'name'],
    to: 'OnlineMeeting.ReadBassic.Chat',
    lines: [
      'authorization.permissions.resourceSpecific[0].name: OnlineMeeting.ReadBassic.Chat is not a permission that this product asks for',
    ],
  },
  {
    what: 'that asks to read the chat',
    path: [...resourceSpecific, 2],
    to: { name: 'ChatMessage.Read.Chat', type: 'Application' },
    lines: [
      'authorization.permissions.resourceSpecific[2].name: ChatMessage.Read.Chat is not a permission that this product asks for',
    ],
  },
  {
    what: 'that asks for a permission in the wrong kind',
    path: [...resourceSpecific, 1, 'type'],
    to: 'Application',
    lines: [
      'authorization.permissions.resourceSpecific[1].type: MeetingStage.Write.Chat is Delegated, not Application',
    ],
  },
  {
    what: 'that stands on the stage without leave to',
    path: [...resourceSpecific, 1],
    to: absent,
    lines: [
      'staticTabs[1].context: meetingStage needs the permission MeetingStage.Write.Chat, else it can not be shared',
    ],
  },
  {
    what: 'that asks for the stage and does not use it',
    path: ['staticTabs', 1, 'context'],
    to: ['meetingSidePanel', 'meetingChatTab'],
    lines: [
      'authorization.permissions.resourceSpecific: MeetingStage.Write.Chat is asked for, but no tab stands on the stage',
    ],
  },
  {
    what: 'without sign-in',
    path: ['webApplicationInfo'],
    to: absent,
    lines: ['webApplicationInfo: is missing, so nobody could sign in'],
  },
  {
    what: 'whose resource belongs to another registration',
    path: ['webApplicationInfo', 'id'],
    to: other,
    lines: [
      'webApplicationInfo.resource: ends in 00000000-0000-4000-8000-00000000c11e, which is not webApplicationInfo.id',
    ],
  },
  {
    what: 'whose resource is not one that a token can name',
    path: ['webApplicationInfo'],
    to: { id: other, resource: `https://${host}` },
    lines: [`webApplicationInfo.resource: must be api://HOST/CLIENT-ID, and is https://${host}`],
  },
  {
    what: 'whose client id is a placeholder of noughts',
    path: ['webApplicationInfo'],
    to: { id: noughts, resource: `api://${host}/${noughts}` },
    lines: ['webApplicationInfo.id: is the GUID of noughts; give the client id of the registration'],
  },
  {
    what: 'whose sign-in comes back to a page instead of the origin',
    path: [...nested, 'redirectUri'],
    to: `brk-multihub://${host}/auth`,
    lines: [
      `webApplicationInfo.nestedAppAuthInfo[0].redirectUri: brk-multihub://${host}/auth must be brk-multihub://HOST and nothing more, because the broker compares origins`,
    ],
  },
  {
    what: 'that asks in advance for a scope of something else',
    path: [...nested, 'scopes', 0],
    to: 'User.Read',
    lines: [
      'webApplicationInfo.nestedAppAuthInfo[0].scopes[0]: User.Read is not a scope of webApplicationInfo.resource',
    ],
  },
  {
    what: 'named after someone else’s product',
    path: ['name', 'short'],
    to: 'Leadership for Teams',
    lines: ['name.short: the store does not allow the word "Teams" in a name'],
  },
  {
    what: 'that calls itself an app in its name',
    path: ['name', 'full'],
    to: 'The leadership overlay app',
    lines: ['name.full: the store does not allow the word "App" in a name'],
  },
  {
    what: 'that calls itself an app in its short description',
    path: ['description', 'short'],
    to: 'An app for one-on-ones.',
    lines: ['description.short: the store asks to leave out the word "app"'],
  },
  {
    what: 'with a short description of two sentences',
    path: ['description', 'short'],
    to: 'Prompts for leaders. Notes for one-on-ones.',
    lines: ['description.short: must be one sentence'],
  },
  {
    what: 'without the icon that Outlook shows',
    path: ['icons', 'color32x32'],
    to: absent,
    lines: ['icons.color32x32: is missing; a PNG of 32 x 32 pixels is needed'],
  },
  {
    what: 'whose icon is not in the package',
    path: ['icons', 'color'],
    to: 'logo.png',
    lines: ['icons.color: there is no file logo.png'],
  },
  {
    what: 'whose icon lies outside the package',
    path: ['icons', 'outline'],
    to: '../outline.png',
    lines: ['icons.outline: "../outline.png" must be a file name without a folder'],
  },
  {
    what: 'that uses the large icon where the small one belongs',
    path: ['icons', 'color32x32'],
    to: 'color.png',
    lines: ['icons.color32x32: color.png is 192 x 192 pixels; it must be 32 x 32'],
  },
  {
    what: 'that names a schema which lives elsewhere',
    path: ['$schema'],
    to: 'https://schemas.example.org/manifest.json',
    lines: [
      '$schema: must be https://developer.microsoft.com/json-schemas/teams/v1.30/MicrosoftTeams.schema.json, the released schema that this package is checked against',
    ],
  },
];
