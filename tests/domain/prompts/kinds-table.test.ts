import { MINUTE } from '../../../src/domain/prompts/plan';
import type { MeetingKind } from '../../../src/domain/prompts/prompt';
import { aState, held, managers, NINE } from './held-meeting';

const talk = (kind: MeetingKind, minutes: number): string =>
  held(aState({ kind, plannedEnd: NINE + minutes * MINUTE }), managers.done, minutes);

describe('Feedback, the first with this person, is paced by its clock', () => {
  it('of 30 minutes', () => {
    expect(talk('feedback', 30)).toBe(`
 0           P029 Ask first (never-used)
 2  done     quiet: nothing-fits
 3           quiet: paced
 6           P068 Set the scene (never-used)
 8  done     quiet: paced
11           P069 Camera test (never-used)
13  done     quiet: paced
16           P070 Effect (never-used)
18  done     quiet: paced
21           P071 Ask the aim (never-used)
23  done     quiet: enough
26           wrap-up: P116 P158
30           quiet: over
`);
  });

  it('of 60 minutes', () => {
    expect(talk('feedback', 60)).toBe(`
 0           P029 Ask first (never-used)
 2  done     quiet: nothing-fits
 6           quiet: paced
 7           P068 Set the scene (never-used)
 9  done     quiet: paced
14           P069 Camera test (never-used)
16  done     quiet: paced
21           P070 Effect (never-used)
23  done     quiet: paced
27           P073 Keep doing (never-used)
29  done     quiet: enough
30           quiet: paced
33           P071 Ask the aim (never-used)
35  done     quiet: enough
37           quiet: paced
39           P072 Their side (never-used)
41  done     quiet: nothing-fits
44           quiet: paced
45           P103 Standard (process-step)
47  done     quiet: enough
51           wrap-up: P116 P158
60           quiet: over
`);
  });
});

describe('A talk about growth, the first with this person, is paced by its clock', () => {
  it('of 30 minutes', () => {
    expect(talk('career', 30)).toBe(`
 0           P039 No promises (process-step)
 2  done     quiet: paced
 4           P030 Their talk (never-used)
 6  done     quiet: paced
10           P074 Best work (never-used)
12  done     quiet: paced
16           P106 Real routes (process-step)
18  done     quiet: paced
21           P044 Goals (never-used)
23  done     quiet: enough
26           wrap-up: P117
30           quiet: over
`);
  });

  it('of 60 minutes', () => {
    expect(talk('career', 60)).toBe(`
 0           P039 No promises (process-step)
 2  done     quiet: paced
 4           P030 Their talk (never-used)
 6  done     quiet: nothing-fits
 9           quiet: paced
11           P074 Best work (never-used)
13  done     quiet: paced
18           P075 Good problems (never-used)
20  done     quiet: nothing-fits
21           quiet: paced
25           P076 Two paths (never-used)
27  done     quiet: enough
30           quiet: paced
32           P106 Real routes (process-step)
34  done     quiet: paced
39           P077 Key skill (never-used)
41  done     quiet: paced
45           P045 Back the goal (never-used)
47  done     quiet: enough
51           wrap-up: P117
60           quiet: over
`);
  });
});

describe('A private talk, the first with this person, is paced by its clock', () => {
  it('of 30 minutes', () => {
    expect(talk('quiet-word', 30)).toBe(`
 0           P159 Set the bounds (process-step)
 2  done     quiet: paced
 4           P031 Plain start (never-used)
 6  done     quiet: paced
10           P079 Hear it all (never-used)
12  done     quiet: paced
16           P080 The other view (never-used)
18  done     quiet: paced
21           P082 How to help (never-used)
23  done     quiet: enough
26           wrap-up: P118 P160
30           quiet: over
`);
  });

  it('of 60 minutes', () => {
    expect(talk('quiet-word', 60)).toBe(`
 0           P159 Set the bounds (process-step)
 2  done     quiet: paced
 4           P031 Plain start (never-used)
 6  done     quiet: paced
11           P079 Hear it all (never-used)
13  done     quiet: paced
18           P083 Gentle check (never-used)
20  done     quiet: nothing-fits
21           quiet: paced
25           P080 The other view (never-used)
27  done     quiet: enough
30           quiet: paced
32           P081 Good week (never-used)
34  done     quiet: paced
39           P082 How to help (never-used)
41  done     quiet: nothing-fits
51           wrap-up: P118 P160
60           quiet: over
`);
  });
});

describe('A talk about staying, the first with this person, is paced by its clock', () => {
  it('of 30 minutes', () => {
    expect(talk('stay', 30)).toBe(`
 0           P032 Why we talk (never-used)
 2  done     quiet: nothing-fits
 3           quiet: paced
 6           P084 Keep (never-used)
 8  done     quiet: paced
11           P085 Bad week (never-used)
13  done     quiet: paced
16           P107 Honest limits (process-step)
18  done     quiet: paced
21           P087 One change (never-used)
23  done     quiet: enough
26           wrap-up: P119
30           quiet: over
`);
  });

  it('of 60 minutes', () => {
    expect(talk('stay', 60)).toBe(`
 0           P032 Why we talk (never-used)
 2  done     quiet: nothing-fits
 6           quiet: paced
 7           P084 Keep (never-used)
 9  done     quiet: nothing-fits
15           P085 Bad week (never-used)
17  done     quiet: nothing-fits
24           P107 Honest limits (process-step)
26  done     quiet: nothing-fits
27           quiet: paced
30           P087 One change (never-used)
32  done     quiet: nothing-fits
51           wrap-up: P119
60           quiet: over
`);
  });
});

describe('Thanks, the first with this person, is paced by its clock', () => {
  it('of 15 minutes', () => {
    expect(talk('recognition', 15)).toBe(`
 0           P035 Exact thanks (never-used)
 2  done     quiet: nothing-fits
 3           quiet: paced
 5           P093 Ask their style (never-used)
 7  done     quiet: paced
 9           P094 Pass it on (never-used)
11  done     quiet: enough
13           wrap-up: P150
15           quiet: over
`);
  });

  it('of 30 minutes', () => {
    expect(talk('recognition', 30)).toBe(`
 0           P035 Exact thanks (never-used)
 2  done     quiet: nothing-fits
 6           P093 Ask their style (never-used)
 8  done     quiet: nothing-fits
 9           quiet: paced
11           P094 Pass it on (never-used)
13  done     quiet: nothing-fits
26           wrap-up: P150
30           quiet: over
`);
  });
});

describe('A talk with a new starter, the first with this person, is paced by its clock', () => {
  it('of 30 minutes', () => {
    expect(talk('new-starter', 30)).toBe(`
 0           P153 First weeks (process-step)
 2  done     quiet: paced
 4           P033 First picture (never-used)
 6  done     quiet: paced
10           P108 Basics check (process-step)
12  done     quiet: paced
16           P088 Safe to ask (never-used)
18  done     quiet: paced
21           P089 Who to know (never-used)
23  done     quiet: enough
26           wrap-up: P120
30           quiet: over
`);
  });

  it('of 60 minutes', () => {
    expect(talk('new-starter', 60)).toBe(`
 0           P153 First weeks (process-step)
 2  done     quiet: paced
 4           P033 First picture (never-used)
 6  done     quiet: paced
11           P108 Basics check (process-step)
13  done     quiet: paced
18           P088 Safe to ask (never-used)
20  done     quiet: paced
25           P089 Who to know (never-used)
27  done     quiet: nothing-fits
51           wrap-up: P120
60           quiet: over
`);
  });
});

describe('A meeting of a team, the first with this person, is paced by its clock', () => {
  it('of 30 minutes', () => {
    expect(talk('team', 30)).toBe(`
 0           P040 Ground rules (process-step)
 2  done     quiet: paced
 4           P034 Own limits (never-used)
 6  done     quiet: paced
10           P109 Keep to time (process-step)
12  done     quiet: paced
16           P090 Quiet first (never-used)
18  done     quiet: paced
21           P091 Missing voice (never-used)
23  done     quiet: enough
26           wrap-up: P121 P127
30           quiet: over
`);
  });

  it('of 60 minutes', () => {
    expect(talk('team', 60)).toBe(`
 0           P040 Ground rules (process-step)
 2  done     quiet: paced
 4           P034 Own limits (never-used)
 6  done     quiet: paced
11           P109 Keep to time (process-step)
13  done     quiet: paced
18           P090 Quiet first (never-used)
20  done     quiet: paced
25           P092 Split card (never-used)
27  done     quiet: enough
30           quiet: paced
32           P091 Missing voice (never-used)
34  done     quiet: nothing-fits
51           wrap-up: P121 P127
60           quiet: over
`);
  });
});

describe('Where no prompt is in place', () => {
  it('a formal process stays silent to its end, and says that it is one', () => {
    expect(talk('formal', 30)).toBe(`
 0           quiet: formal
`);
  });

  it('what a person does alone has no clock', () => {
    expect(talk('personal', 30)).toBe(`
 0           quiet: nothing-fits
26           wrap-up:
30           quiet: over
`);
  });
});
