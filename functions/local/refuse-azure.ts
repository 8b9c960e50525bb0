import { runsInAzure } from '../env';

/** Thrown when a stand-in is loaded where real people would meet it. */
class StandInInAzure extends Error {
  override readonly name = 'StandInInAzure' as const;
}

/**
 * Every stand-in calls this while it loads, so that a wrong import stops the start in Azure instead of quietly
 * letting strangers in. `standIn` names it as the subject of a sentence, e.g. "The local issuer".
 */
export const refuseInAzure = (
  standIn: string,
  variables: Readonly<Record<string, string | undefined>>,
): void => {
  if (runsInAzure(variables)) {
    throw new StandInInAzure(`${standIn} is a stand-in for one machine only, and refuses to load in Azure.`);
  }
};
