import { z } from 'zod';

/**
 * What the product's own rules look at, read forgivingly: a part of the wrong shape is seen as absent, because
 * the schema has already said so, and the other faults should be told in the same run.
 */
const text = z.string().optional().catch(undefined);
const texts = z.array(text).catch([]);

const tab = z
  .object({ entityId: text, contentUrl: text, websiteUrl: text, scopes: texts, context: texts })
  .catch({
    entityId: undefined,
    contentUrl: undefined,
    websiteUrl: undefined,
    scopes: [],
    context: [],
  });

const permission = z.object({ name: text, type: text }).catch({ name: undefined, type: undefined });
const permissions = z.array(permission).catch([]);

const nested = z.object({ redirectUri: text, scopes: texts }).catch({ redirectUri: undefined, scopes: [] });

const application = z
  .object({ id: text, resource: text, nestedAppAuthInfo: z.array(nested).catch([]) })
  .optional()
  .catch(undefined);

const named = z.object({ short: text, full: text }).catch({ short: undefined, full: undefined });

const icons = z
  .object({ color: text, outline: text, color32x32: text })
  .catch({ color: undefined, outline: undefined, color32x32: undefined });

export const ManifestView = z.object({
  $schema: text,
  manifestVersion: text,
  version: text,
  id: text,
  developer: z
    .object({ websiteUrl: text, privacyUrl: text, termsOfUseUrl: text })
    .catch({ websiteUrl: undefined, privacyUrl: undefined, termsOfUseUrl: undefined }),
  name: named,
  description: named,
  icons,
  staticTabs: z.array(tab).catch([]),
  validDomains: texts,
  webApplicationInfo: application,
  authorization: z
    .object({
      permissions: z.object({ resourceSpecific: permissions }).catch({ resourceSpecific: [] }),
    })
    .catch({ permissions: { resourceSpecific: [] } }),
});

export type ManifestView = z.infer<typeof ManifestView>;
