/**
 * The newest released schema of the manifest. The validator's package ships it, so that naming this address needs
 * no network; the store takes released schemas only.
 */
export const manifestVersion = '1.30';

export const schemaAddress = `https://developer.microsoft.com/json-schemas/teams/v${manifestVersion}/MicrosoftTeams.schema.json`;
