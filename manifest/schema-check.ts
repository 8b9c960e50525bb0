import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AppManifestUtils, type AppManifest } from '@microsoft/app-manifest';
import { validateManifest } from 'office-addin-manifest';
import { z } from 'zod';
import { placeOf, type Fault } from './fault';
import { manifestVersion, schemaAddress } from './schema';

type JsonObject = Readonly<Record<string, unknown>>;

/** What the validator adds to its messages, as far as a reader is helped by it. */
const Details = z.object({
  additionalProperty: z.string().optional(),
  missingProperty: z.string().optional(),
  allowedValues: z.array(z.unknown()).optional(),
  pattern: z.string().optional(),
});

/** Patterns of the schema in words, by how they begin. */
const patternWords: readonly (readonly [beginning: string, words: string])[] = [
  ['^[0-9a-fA-F]{8}-', 'is not a GUID'],
  ['^[Hh][Tt][Tt][Pp]', 'is not a web address'],
  ['^#[0-9a-fA-F]{6}', 'is not a colour such as #0F4C5C'],
  ['^[A-Za-z0-9]{1,8}(-', 'is not a language tag such as en'],
];

const partsOfPointer = (pointer: string): (string | number)[] =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));

const detailsOf = (json: string): z.infer<typeof Details> => {
  const read = Details.safeParse(json === '' ? {} : JSON.parse(json));
  return read.success ? read.data : {};
};

/** Turns the validator's line, "pointer message. Details: json", into a place and words. */
const faultFrom = (line: string): Fault => {
  const [, pointer = '', message = line, json = ''] = /^(\S*) (.*?)\. Details: (.*)$/s.exec(line) ?? [];
  const at = partsOfPointer(pointer);
  const { additionalProperty, missingProperty, allowedValues, pattern } = detailsOf(json);
  if (additionalProperty !== undefined) {
    return { place: placeOf([...at, additionalProperty]), problem: 'is not known to the schema' };
  }
  if (missingProperty !== undefined)
    return { place: placeOf([...at, missingProperty]), problem: 'is missing' };
  const place = placeOf(at);
  if (allowedValues !== undefined) return { place, problem: `must be one of ${allowedValues.join(', ')}` };
  const words = patternWords.find(([beginning]) => pattern?.startsWith(beginning));
  return { place, problem: words === undefined ? message : words[1] };
};

/** The validator judges any object; its type only says what a manifest that passed would be. */
const Judged = z.custom<AppManifest>((value) => typeof value === 'object' && value !== null);

/** The second opinion reads a file, so the manifest is written to one that is removed afterwards. */
const officeFaults = async (manifest: JsonObject): Promise<Fault[]> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'leadership-overlay-manifest-'));
  try {
    const file = path.join(folder, 'manifest.json');
    await writeFile(file, JSON.stringify(manifest));
    const { isValid, report } = await validateManifest(file);
    if (isValid) return [];
    const lines = (report?.errors ?? []).map(({ content }) => content ?? 'refuses it without a reason');
    return (lines.length > 0 ? lines : ['refuses it without a reason'])
      .map(faultFrom)
      .map(({ place, problem }) => ({ place, problem: `office-addin-manifest: ${problem}` }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/**
 * The faults that the released schema finds, and if it finds none, those of office-addin-manifest, which converts
 * the manifest first and then asks the same schema: on a manifest that the schema refuses it would only repeat it.
 * Both choose a schema by the address in the manifest and fetch it if they do not ship it; so they are always given
 * the released one, and the network is never asked whatever the manifest says.
 */
export const schemaFaults = async (raw: JsonObject): Promise<Fault[]> => {
  const manifest: JsonObject = { ...raw, $schema: schemaAddress, manifestVersion };
  const lines = await AppManifestUtils.validateAgainstSchema(Judged.parse(manifest));
  return lines.length > 0 ? lines.map(faultFrom) : officeFaults(manifest);
};
