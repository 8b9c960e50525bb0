import { MINUTE, type PromptState } from '../../../src/domain/prompts/plan';
import { held, managers, NINE, oneOnOne } from './held-meeting';

const appraisal = (minutes: number): PromptState => ({ ...oneOnOne(minutes), kind: 'appraisal' });
const tenMinutesLate = (state: PromptState): PromptState => ({ ...state, startedAt: NINE + 10 * MINUTE });

describe('A first one-on-one is paced by its clock', () => {
  it('of 15 minutes', () => {
    expect(held(oneOnOne(15), managers.done, 15)).toBe(`
 0           P036 Time check (process-step)
 2  done     quiet: nothing-fits
 3           quiet: paced
 5           P041 Offer help (never-used)
 7  done     quiet: paced
 9           P096 Clear task (process-step)
11  done     quiet: enough
13           wrap-up: P110 P111 P112 P123 P126
15           quiet: over
`);
  });

  it('of 30 minutes', () => {
    expect(held(oneOnOne(30), managers.done, 30)).toBe(`
 0           P036 Time check (process-step)
 2  done     quiet: paced
 4           P025 Energy (never-used)
 6  done     quiet: paced
10           P095 Status in two (process-step)
12  done     quiet: paced
14           P041 Offer help (never-used)
16  done     quiet: paced
20           P096 Clear task (process-step)
22  done     quiet: enough
26           wrap-up: P110 P111 P112 P123 P126
30           quiet: over
`);
  });

  it('of 45 minutes', () => {
    expect(held(oneOnOne(45), managers.done, 45)).toBe(`
 0           P036 Time check (process-step)
 2  done     quiet: paced
 4           P023 Hand over (never-used)
 6  done     quiet: nothing-fits
 9           quiet: paced
10           P046 Wait (never-used)
12  done     quiet: paced
16           P095 Status in two (process-step)
18  done     quiet: paced
22           P041 Offer help (never-used)
24  done     quiet: enough
30           P096 Clear task (process-step)
32  done     quiet: enough
34           quiet: paced
35           P047 Play back (never-used)
37  done     quiet: enough
39           wrap-up: P110 P111 P112 P123 P126
45           quiet: over
`);
  });

  it('of 60 minutes', () => {
    expect(held(oneOnOne(60), managers.done, 60)).toBe(`
 0           P036 Time check (process-step)
 2  done     quiet: paced
 4           P023 Hand over (never-used)
 6  done     quiet: nothing-fits
12           P046 Wait (never-used)
14  done     quiet: paced
19           P095 Status in two (process-step)
21  done     quiet: paced
26           P041 Offer help (never-used)
28  done     quiet: enough
30           quiet: paced
33           P096 Clear task (process-step)
35  done     quiet: paced
39           P043 Lead better (never-used)
41  done     quiet: enough
42           quiet: paced
45           P047 Play back (never-used)
47  done     quiet: enough
51           wrap-up: P110 P111 P112 P123 P126
60           quiet: over
`);
  });

  it('of 90 minutes', () => {
    expect(held(oneOnOne(90), managers.done, 90)).toBe(`
 0           P036 Time check (process-step)
 2  done     quiet: paced
 4           P023 Hand over (never-used)
 6  done     quiet: nothing-fits
18           P046 Wait (never-used)
20  done     quiet: paced
26           P051 Hardest part (never-used)
28  done     quiet: paced
34           P095 Status in two (process-step)
36  done     quiet: paced
42           P041 Offer help (never-used)
44  done     quiet: paced
49           P096 Clear task (process-step)
51  done     quiet: paced
56           P043 Lead better (never-used)
58  done     quiet: enough
60           quiet: paced
63           P048 One more layer (never-used)
65  done     quiet: paced
70           P047 Play back (never-used)
72  done     quiet: enough
77           wrap-up: P110 P111 P112 P123 P126
90           quiet: over
`);
  });
});

describe('A first appraisal is paced by its clock', () => {
  it('of 30 minutes', () => {
    expect(held(appraisal(30), managers.done, 30)).toBe(`
 0           P037 Walk the steps (process-step)
 2  done     quiet: paced
 4           P027 Their view first (never-used)
 6  done     quiet: paced
10           P097 Every section (process-step)
12  done     quiet: paced
14           P041 Offer help (never-used)
16  done     quiet: paced
20           P098 Evidence line (process-step)
22  done     quiet: enough
26           wrap-up: P110 P115 P125 P114 P124 P126
30           quiet: over
`);
  });

  it('of 60 minutes', () => {
    expect(held(appraisal(60), managers.done, 60)).toBe(`
 0           P037 Walk the steps (process-step)
 2  done     quiet: paced
 4           P027 Their view first (never-used)
 6  done     quiet: nothing-fits
 9           quiet: paced
11           P097 Every section (process-step)
13  done     quiet: paced
18           P041 Offer help (never-used)
20  done     quiet: paced
25           P099 Words to drop (process-step)
27  done     quiet: enough
30           quiet: paced
32           P064 Weigh fairly (never-used)
34  done     quiet: paced
39           P098 Evidence line (process-step)
41  done     quiet: paced
45           P045 Back the goal (never-used)
47  done     quiet: enough
51           wrap-up: P110 P115 P125 P114 P124 P126
60           quiet: over
`);
  });
});

describe('A late start is planned anew over what is left', () => {
  it('ten minutes late into 30', () => {
    expect(held(tenMinutesLate(oneOnOne(30)), managers.done, 20)).toBe(`
 0           P036 Time check (process-step)
 2  done     quiet: nothing-fits
 4           quiet: paced
 5           P051 Hardest part (never-used)
 7  done     quiet: paced
 9           P041 Offer help (never-used)
11  done     quiet: paced
13           P096 Clear task (process-step)
15  done     quiet: enough
17           wrap-up: P111 P112 P123 P126
20           quiet: over
`);
  });

  it('ten minutes late into 60', () => {
    expect(held(tenMinutesLate(oneOnOne(60)), managers.done, 50)).toBe(`
 0           P036 Time check (process-step)
 2  done     quiet: paced
 4           P023 Hand over (never-used)
 6  done     quiet: nothing-fits
10           quiet: paced
11           P046 Wait (never-used)
13  done     quiet: paced
18           P095 Status in two (process-step)
20  done     quiet: paced
25           P041 Offer help (never-used)
27  done     quiet: enough
30           quiet: paced
31           P096 Clear task (process-step)
33  done     quiet: enough
34           quiet: paced
37           P048 One more layer (never-used)
39  done     quiet: enough
43           wrap-up: P111 P112 P123 P126
50           quiet: over
`);
  });
});

describe('The end of a meeting', () => {
  it('We end early opens the wrap-up at once', () => {
    expect(held({ ...oneOnOne(30), endsEarlyAt: NINE + 17 * MINUTE }, managers.done, 30)).toBe(`
 0           P036 Time check (process-step)
 2  done     quiet: paced
 4           P025 Energy (never-used)
 6  done     quiet: paced
10           P095 Status in two (process-step)
12  done     quiet: paced
14           P041 Offer help (never-used)
16  done     quiet: paced
17           wrap-up: P110 P111 P112 P123 P126
30           quiet: over
`);
  });

  it('In a meeting that runs over, nothing new comes up', () => {
    expect(held(oneOnOne(15), managers.done, 40)).toBe(`
 0           P036 Time check (process-step)
 2  done     quiet: nothing-fits
 3           quiet: paced
 5           P041 Offer help (never-used)
 7  done     quiet: paced
 9           P096 Clear task (process-step)
11  done     quiet: enough
13           wrap-up: P110 P111 P112 P123 P126
15           quiet: over
`);
  });
});
