import { absent, type Spoilt } from './spoil';

/** What the schema and office-addin-manifest see. */
export const spoiltForTheSchema: readonly Spoilt[] = [
  {
    what: 'with a scope in the wrong case',
    path: ['staticTabs', 1, 'scopes', 0],
    to: 'groupchat',
    lines: [
      'staticTabs[1].scopes[0]: must be one of team, personal, groupChat',
      'staticTabs[1].context: contexts of a meeting need the scope groupChat',
    ],
  },
  {
    what: 'with a property that no schema knows',
    path: ['staticTabs', 0, 'pinned'],
    to: true,
    lines: ['staticTabs[0].pinned: is not known to the schema'],
  },
  {
    what: 'without the address of its privacy page',
    path: ['developer', 'privacyUrl'],
    to: absent,
    lines: ['developer.privacyUrl: is missing'],
  },
  {
    what: 'whose id is not a GUID',
    path: ['id'],
    to: 'leadership-overlay',
    lines: ['id: is not a GUID'],
  },
  {
    what: 'with a short description that is too long',
    path: ['description', 'short'],
    to: 'Quiet '.repeat(14),
    lines: ['description.short: must NOT have more than 80 characters'],
  },
  {
    what: 'with a colour in words',
    path: ['accentColor'],
    to: 'teal',
    lines: ['accentColor: is not a colour such as #0F4C5C'],
  },
  {
    what: 'whose tabs are not a list',
    path: ['staticTabs'],
    to: 'commitments',
    lines: [
      'staticTabs: must be array',
      'authorization.permissions.resourceSpecific: MeetingStage.Write.Chat is asked for, but no tab stands on the stage',
    ],
  },
  {
    what: 'with a fault that the schema meets on two ways, told once',
    path: ['extensions'],
    to: [
      {
        ribbons: [
          { tabs: [{ builtInTabId: 'TabDefault', groups: [{ id: 1, label: 'Leadership', controls: [] }] }] },
        ],
      },
    ],
    lines: [
      'extensions[0].ribbons[0].tabs[0].groups[0].id: must be string',
      'extensions[0].ribbons[0].tabs[0].groups[0].controls: must NOT have fewer than 1 items',
    ],
  },
];
