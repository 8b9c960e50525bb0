import { held, managers, oneOnOne } from './held-meeting';

describe('A manager who', () => {
  it('never answers: the panel stays with one prompt until its time is over (30 minutes)', () => {
    expect(held(oneOnOne(30), managers['never answers'], 30)).toBe(`
 0           P036 Time check (process-step)
 4           P025 Energy (never-used)
10           P095 Status in two (process-step)
14           P041 Offer help (never-used)
20           P096 Clear task (process-step)
26           wrap-up: P110 P111 P112 P123 P126
30           quiet: over
`);
  });

  it('never answers: the panel stays with one prompt until its time is over (60 minutes)', () => {
    expect(held(oneOnOne(60), managers['never answers'], 60)).toBe(`
 0           P036 Time check (process-step)
 4           P023 Hand over (never-used)
12           P046 Wait (never-used)
31           P041 Offer help (never-used)
36           P096 Clear task (process-step)
51           wrap-up: P110 P111 P112 P123 P126
60           quiet: over
`);
  });

  it('always says Later: each prompt comes back once at most, where its time allows (30 minutes)', () => {
    expect(held(oneOnOne(30), managers.later, 30)).toBe(`
 0           P036 Time check (process-step)
 2  later    quiet: paced
 4           P025 Energy (never-used)
 6  later    quiet: paced
10           P095 Status in two (process-step)
12  later    quiet: paced
14           P041 Offer help (never-used)
16  later    quiet: paced
20           P096 Clear task (process-step)
22  later    quiet: enough
26           wrap-up: P110 P111 P112 P123 P126
30           quiet: over
`);
  });

  it('always says Later: each prompt comes back once at most, where its time allows (60 minutes)', () => {
    expect(held(oneOnOne(60), managers.later, 60)).toBe(`
 0           P036 Time check (process-step)
 2  later    quiet: paced
 4           P023 Hand over (never-used)
 6  later    quiet: nothing-fits
12           P046 Wait (never-used)
14  later    quiet: paced
18           P046 Wait (asked-back)
20  later    quiet: paced
25           P095 Status in two (process-step)
27  later    quiet: enough
30           quiet: paced
31           P041 Offer help (never-used)
33  later    quiet: enough
34           quiet: paced
38           P096 Clear task (process-step)
40  later    quiet: enough
42           quiet: paced
44           P096 Clear task (asked-back)
46  later    quiet: enough
51           wrap-up: P110 P111 P112 P123 P126
60           quiet: over
`);
  });

  it('always says Not now: nothing comes back (30 minutes)', () => {
    expect(held(oneOnOne(30), managers['not now'], 30)).toBe(`
 0           P036 Time check (process-step)
 2  not-now  quiet: paced
 4           P025 Energy (never-used)
 6  not-now  quiet: paced
10           P095 Status in two (process-step)
12  not-now  quiet: paced
14           P041 Offer help (never-used)
16  not-now  quiet: paced
20           P096 Clear task (process-step)
22  not-now  quiet: enough
26           wrap-up: P110 P111 P112 P123 P126
30           quiet: over
`);
  });

  it('always says Not now: nothing comes back (60 minutes)', () => {
    expect(held(oneOnOne(60), managers['not now'], 60)).toBe(`
 0           P036 Time check (process-step)
 2  not-now  quiet: paced
 4           P023 Hand over (never-used)
 6  not-now  quiet: nothing-fits
12           P046 Wait (never-used)
14  not-now  quiet: paced
19           P095 Status in two (process-step)
21  not-now  quiet: paced
26           P041 Offer help (never-used)
28  not-now  quiet: enough
30           quiet: paced
33           P096 Clear task (process-step)
35  not-now  quiet: paced
39           P043 Lead better (never-used)
41  not-now  quiet: enough
42           quiet: paced
45           P047 Play back (never-used)
47  not-now  quiet: enough
51           wrap-up: P110 P111 P112 P123 P126
60           quiet: over
`);
  });
});
