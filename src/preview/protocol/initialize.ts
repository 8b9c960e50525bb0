import { reply } from './answer-kinds';
import type { Answering } from './answer-kinds';
import { hasPicker } from './people';
import type { PoorHost } from './poor-host';
import { frameContext } from './window-state';

const cards = { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } };

/**
 * The abilities that this preview really has. What is missing here makes teams-js itself refuse the call, just as it
 * would in a host without the ability; so nothing is listed that would only be played.
 */
const abilities = {
  app: { notifySuccessResponse: {} },
  calendar: {},
  pages: { currentApp: {} },
  teamsCore: {},
};

const modern = {
  apiVersion: 4,
  isNAAChannelRecommended: true,
  isDeeplyNestedAuthSupported: false,
  isLegacyTeams: false,
  hostVersionsInfo: cards,
};

/** A list of people is an ability of its own: not every host has one. */
const withPicker = (poor: PoorHost) => (hasPicker({ poor }) ? { people: {} } : {});

/** The runtime that a host hands to teams-js: a description of its abilities. */
const runtimeOf = (poor: PoorHost) => {
  const supports = { ...abilities, ...withPicker(poor) };
  switch (poor) {
    case 'old-runtime':
      // Version 2 is older than what teams-js speaks now; the library brings it up to date by its own rules.
      return {
        apiVersion: 2,
        isLegacyTeams: false,
        hostVersionsInfo: cards,
        supports: { pages: {}, teamsCore: {} },
      };
    case 'no-nested-auth':
    case 'no-sign-in':
      return { ...modern, isNAAChannelRecommended: false, supports };
    default:
      return { ...modern, supports: { ...supports, nestedAppAuth: {} } };
  }
};

/** The runtime stands fourth: teams-js builds the bridge for nested sign-in from that place and from no other. */
const initialize: Answering = (_call, state) =>
  reply(frameContext(state.surface), 'desktop', '2.0.1', JSON.stringify(runtimeOf(state.poor)));

export const initializing: Readonly<Record<string, Answering>> = { initialize };
