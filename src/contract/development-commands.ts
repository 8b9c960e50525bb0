import { z } from 'zod';
import { command, People, Removal, Saved, type Command } from './command';
import { contents, views } from './docs';
import { Id128, WriteFields } from './shapes';

/** The commands for what a manager prepares: points to raise, appraisals, and prompts of their own. */
export const developmentCommands = {
  'points/list': command({
    about: "The caller's own points to raise, soonest first; with some people when named.",
    who: 'member',
    input: z.strictObject({ counterparts: People }),
    output: z.strictObject({ points: z.array(views.point) }),
  }),
  'points/save': command({
    about: 'Keeps a point to raise, with the passages of earlier notes that the caller linked to it.',
    who: 'member',
    input: z.strictObject({ id: Id128, ...contents.point, ...WriteFields }),
    output: Saved,
    bodyMax: 64 * 1024,
  }),
  'points/remove': command({
    about: 'Takes a point to raise away. It can be restored.',
    who: 'member',
    input: Removal,
    output: Saved,
  }),
  'points/restore': command({
    about: 'Brings a removed point to raise back as it was.',
    who: 'member',
    input: Removal,
    output: Saved,
  }),
  'appraisals/list': command({
    about: "The caller's own appraisals, the latest talk first; with some people when named.",
    who: 'member',
    input: z.strictObject({ counterparts: People, limit: z.int().min(1).max(50) }),
    output: z.strictObject({ appraisals: z.array(views.appraisal) }),
  }),
  'appraisals/save': command({
    about: "Keeps the caller's own record of an appraisal: its steps, evidence, goals and both views.",
    who: 'member',
    input: z.strictObject({ id: Id128, ...contents.appraisal, ...WriteFields }),
    output: Saved,
    bodyMax: 64 * 1024,
    membersMax: 850,
  }),
  'appraisals/remove': command({
    about: 'Takes an appraisal away. It can be restored.',
    who: 'member',
    input: Removal,
    output: Saved,
  }),
  'appraisals/restore': command({
    about: 'Brings a removed appraisal back as it was.',
    who: 'member',
    input: Removal,
    output: Saved,
  }),
  'prompts/list': command({
    about: 'The prompts that the caller wrote, also those that are retired.',
    who: 'member',
    input: z.strictObject({}),
    output: z.strictObject({ prompts: z.array(views.prompt) }),
  }),
  'prompts/save': command({
    about: 'Keeps a prompt that the caller wrote, with the asks that it had before.',
    who: 'member',
    input: z.strictObject({ id: Id128, ...contents.prompt, ...WriteFields }),
    output: Saved,
  }),
  'prompts/remove': command({
    about: 'Takes a prompt away that the caller wrote. It can be restored.',
    who: 'member',
    input: Removal,
    output: Saved,
  }),
  'prompts/restore': command({
    about: 'Brings a removed prompt of the caller back as it was.',
    who: 'member',
    input: Removal,
    output: Saved,
  }),
} satisfies Record<string, Command>;
