import type { TeamsManifestLatest } from '@microsoft/app-manifest';
import type { Environment } from './environments';
import { iconFiles } from './icons';
import { manifestVersion, schemaAddress } from './schema';

/**
 * The unified manifest of one environment. Whatever is not used by the product is left out: each permission is a
 * question to an administrator, and each surface a promise to a reviewer.
 */
export const manifestFor = ({ host, appId, clientId, version, developer }: Environment) => {
  const origin = `https://${host}`;
  const resource = `api://${host}/${clientId}`;
  return {
    $schema: schemaAddress,
    manifestVersion,
    version,
    id: appId,
    localizationInfo: { defaultLanguageTag: 'en' },
    developer: {
      name: developer.name,
      // The page that says what the product is and where to get help; it asks for no sign-in.
      websiteUrl: `${origin}/about`,
      privacyUrl: `${origin}/privacy`,
      termsOfUseUrl: `${origin}/terms`,
    },
    name: {
      short: 'Leadership Overlay',
      full: 'Leadership Overlay for one-on-ones and appraisals',
    },
    description: {
      short: 'Quiet leadership prompts, private notes and commitments for one-on-ones.',
      full: [
        'Leadership Overlay sits beside a one-on-one or an appraisal and adds the human layer to the process.',
        'It offers one leadership prompt at a time, keeps private notes that nobody else in the meeting can open, and turns what was promised into commitments that open the next conversation.',
        'It does not listen to the meeting, record it or score anyone.',
        'Sign in with your work or school account. An administrator of your organisation sets the service up once before anyone can use it.',
      ].join('\n\n'),
    },
    icons: {
      color: iconFiles.color.file,
      outline: iconFiles.outline.file,
      color32x32: iconFiles.color32x32.file,
    },
    accentColor: '#0F4C5C',
    staticTabs: [
      {
        entityId: 'commitments',
        name: 'My commitments',
        contentUrl: `${origin}/tab/commitments`,
        websiteUrl: `${origin}/tab/commitments`,
        scopes: ['personal'],
        context: ['personalTab'],
      },
      {
        entityId: 'meeting',
        name: 'Leadership Overlay',
        contentUrl: `${origin}/meeting`,
        websiteUrl: `${origin}/meeting`,
        scopes: ['groupChat'],
        context: ['meetingSidePanel', 'meetingStage', 'meetingChatTab', 'meetingDetailsTab'],
      },
      // The host draws this one itself, from the names and addresses above.
      { entityId: 'about', scopes: ['personal'] },
    ],
    permissions: ['identity'],
    validDomains: [host],
    // The page tells the host when it may be shown; until then the host shows its own sign of loading.
    showLoadingIndicator: true,
    defaultInstallScope: 'meetings',
    defaultGroupCapability: { meetings: 'tab', groupchat: 'tab' },
    // A guest without an account has no sign-in, and so nothing here could be theirs.
    meetingExtensionDefinition: { supportsAnonymousGuestUsers: false },
    webApplicationInfo: {
      id: clientId,
      resource,
      nestedAppAuthInfo: [{ redirectUri: `brk-multihub://${host}`, scopes: [`${resource}/access_as_user`] }],
    },
    authorization: {
      permissions: {
        resourceSpecific: [
          // The meeting's title and planned times, for the clock of the side panel.
          { name: 'OnlineMeeting.ReadBasic.Chat', type: 'Application' },
          // Without it the host offers no way to share the tab to the stage that it declares.
          { name: 'MeetingStage.Write.Chat', type: 'Delegated' },
        ],
      },
    },
  } satisfies TeamsManifestLatest;
};
