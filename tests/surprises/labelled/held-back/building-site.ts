import { note, type Case } from '../case';

/**
 * An assistant site manager, in the notes of the contracts manager: typed with one thumb between two sites, so
 * short and full of slips.
 */
export const buildingSite: Case = {
  id: 'building-site',
  language: 'en',
  names: ['Craig', 'Tunde', 'Lew', 'Marsh', 'Harbourside', 'Orchard'],
  synonyms: [
    ['RAMS', 'risk assessment', 'method statement'],
    ['toolbox talk', 'TBT'],
    ['snag', 'defect', 'punch list'],
    ['subbie', 'subcontractor', 'trades'],
    ['programme', 'schedule', 'gantt'],
  ],
  notes: [
    note(
      'n01',
      '2025-11-24',
      'First catch up on Orchard. S running the block B finishes alone. Confident. wants more say in the programme.',
    ),
    note(
      'n02',
      '2025-12-08',
      'Toolbox talks: none recorded in wks 47 + 48. She did them she says but no sheets signed. if its not signed it didnt happen.',
    ),
    note(
      'n03',
      '2025-12-15',
      'Snag list block B: 214 items, client expected under 80. Too many doors + paint. She walked it too late, should be room by room as they finish.',
    ),
    note(
      'n04',
      '2026-01-05',
      'Lew (dryliner) had a go at her in front of the lads. She took him outside, ten mins, came back w/ a plan for fri. Well handled, told her.',
    ),
    note('n05', '2026-01-12', 'Tool box talks 4 of 5 recorded, the missing one was her day off.'),
    note(
      'n06',
      '2026-01-19',
      'Sched for B slipped 9 days and I heard it from the client. Dont want that ever again. Bad news first, by phone, same day.',
    ),
    note(
      'n07',
      '2026-02-02',
      'TBTs back on track, 5 of 5, all sheets in the folder. photo on the wall of the cabin too.',
    ),
    note(
      'n08',
      '2026-02-16',
      'RAMS for the roof access were last years copy w/ the wrong crane on it. Tunde spotted it. She rewrote them that eve.',
    ),
    note(
      'n09',
      '2026-03-02',
      'Rang me 7.10 to say the windows are 2 wks late. Good. That is what I mean. We resequenced before lunch.',
    ),
    note(
      'n10',
      '2026-03-16',
      'Block C: she does defects per room w/ the trades before they leave. 31 left at handover. Massive.',
    ),
    note(
      'n11',
      '2026-03-30',
      "Asks about chartered route. Needs a sponsor + 2 yrs of evidence. I'll sponsor. Send me the forms.",
    ),
    note(
      'n12',
      '2026-04-13',
      'Craigs risk assesment for the scaffold missing sign off. Sent it back to Craig. S not involved but she was on cc.',
    ),
    note(
      'n13',
      '2026-04-20',
      'Harbourside starts june. Want her as no 2 to Marsh. Bigger job, 40 m. She went quiet then said yes.',
    ),
    note(
      'n14',
      '2026-05-05',
      'Invoices: 3 daywork sheets from april not passed on, subbies ringing me for money. She had them in the van. Every fri 3 pm to the QS, no excuses.',
    ),
    note('n15', '2026-05-11', 'Snagging on C done early, two floors a day. Keep that.'),
    note(
      'n16',
      '2026-05-18',
      'Neighbours at Orchard sent flowers to the cabin. She had warned each one about the noise, in person, w/ her mobile number. Never had that in 20 yrs.',
    ),
    note('n17', '2026-05-25', 'RAMS folder audited: hers complete, dated, right crane.'),
    note(
      'n18',
      '2026-06-01',
      'Week 1 Harbourside. Marsh likes her, says she asks before she orders. Bit lost w/ the BIM stuff.',
    ),
    note(
      'n19',
      '2026-06-15',
      'BIM: booked her on the 2 day course in july. She finds the model viewer a pain, still prints everything.',
    ),
    note('n20', '2026-06-22', 'Van: mirror off in the car park, 180 quid. Careful pls.'),
    note(
      'n21',
      '2026-06-29',
      'Method statements for the piling: spot on, she sat w/ the piling foreman + wrote it w/ him. Client HSE asked for a copy as example.',
    ),
    note(
      'n22',
      '2026-07-06',
      'half yr chat, in my van, rain.',
      'talks + sheets fine, all recorded',
      'snags: wants an app for it, I said show me the price',
      'delays: she rings me before nine now, most days',
      'chartered log 20 %',
      'neighbours want a thank you party, she does the grill',
    ),
    note('n23', '2026-07-13', 'Dayworks now in by friday noon each wk. QS happy.'),
    note(
      'n24',
      '2026-07-20',
      'Subbies respect her, says the QS. She is the only one who gets the plasterers in by 8.',
    ),
    note(
      'n25',
      '2026-07-27',
      '2 days on the model. Came back w/ 3 clashes found in the plant room. Thats 30k saved, I told the board.',
    ),
    note('n26', '2026-08-03', '6 daywork sheets late again, hols. Back to fridays.'),
    note(
      'n27',
      '2026-08-10',
      'Delay on the slab. Found out from Marsh not her, she wanted to "sort it first". We had this in jan. Talked 30 mins. She gets it, I think.',
    ),
    note(
      'n28',
      '2026-08-17',
      'Neighbours book has 2 entries this month, both friendly, her number is on the gate.',
    ),
    note(
      'n29',
      '2026-08-24',
      'Concrete delivery at 6 am woke half the street at Harbourside, Marsh had moved the slot. Letters from residents. S wasnt told.',
    ),
    note('n30', '2026-09-07', 'Chartered: log at 40 %, neat. first review w/ the mentor oct.'),
    note('n31', '2026-09-14', 'Charterd log, pls add the photos from Orchard.'),
    note(
      'n32',
      '2026-09-21',
      'Talk at 7.30 each monday now w/ a quiz, all signed, the lads actually laugh. Marsh copies it.',
    ),
    note('n33', '2026-09-28', 'Runs the weekly BIM clash meeting now. W/o a single print.'),
    note(
      'n34',
      '2026-10-05',
      'Stood up to the steel fixers over the missing edge protection, stopped the job for 3 hrs. Programme pain but right. Backed her in front of everyone.',
    ),
    note(
      'n35',
      '2026-10-12',
      'Review went fine, panel wants more on contracts. She can shadow me on the final account.',
    ),
    note('n36', '2026-10-19', 'Number two at Harbourside suits her, Marsh wants to keep her til the end.'),
    note(
      'n37',
      '2026-10-26',
      'Residents evening: 60 people, angry start, she explained the piling times w/ a map and a cake. Two of them offered parking for our vans!',
    ),
    note('n38', '2026-11-02', 'Snags on core A 12 only. Marsh showed it to the other sites.'),
    note('n39', '2026-11-09', 'Slab no 3 goes back four days. She phoned before I had my coffee. Good.'),
    note(
      'n40',
      '2026-11-13',
      'Orchard final account nearly closed, client happy.',
      'dayworks clean for 8 wks',
      'RAMS for the facade: 2nd draft good, 1st was copy + paste',
      'Tunde leaves in jan, leaving do on the 19th',
    ),
    note(
      'n41',
      '2026-11-16',
      'Lew is back on this job. They shook hands, first wk fine, she sets the pace and he follows.',
    ),
    note(
      'n42',
      '2026-11-20',
      'Van mirror broken 2nd time. Fill in the form pls. otherwise short, I had to run.',
    ),
  ],
  points: [
    {
      id: 'p01',
      text: 'Toolbox talks not recorded',
      relevant: { n02: 'same', n05: 'typo', n07: 'abbreviation', n22: 'same', n32: 'inflected' },
      opposite: ['n07', 'n22', 'n32'],
      hardNegatives: [],
    },
    {
      id: 'p02',
      text: 'Snagging done too late',
      relevant: { n03: 'inflected', n10: 'synonym', n15: 'same', n22: 'inflected', n38: 'inflected' },
      opposite: ['n10', 'n15', 'n38'],
      hardNegatives: ['n09'],
    },
    {
      id: 'p03',
      text: 'Stands her ground with subcontractors',
      relevant: { n04: 'paraphrase', n24: 'abbreviation', n34: 'inflected', n41: 'paraphrase' },
      hardNegatives: ['n10', 'n14'],
    },
    {
      id: 'p04',
      text: 'Reports delays late',
      relevant: { n06: 'paraphrase', n09: 'same', n22: 'same', n27: 'inflected', n39: 'paraphrase' },
      opposite: ['n09', 'n22', 'n39'],
      hardNegatives: ['n03', 'n14', 'n23'],
    },
    {
      id: 'p05',
      text: 'Quality of her RAMS',
      relevant: { n08: 'same', n17: 'same', n21: 'synonym', n40: 'same' },
      hardNegatives: ['n12'],
    },
    {
      id: 'p06',
      text: 'Chartership',
      relevant: { n11: 'inflected', n22: 'inflected', n30: 'inflected', n31: 'typo', n35: 'paraphrase' },
      hardNegatives: ['n19'],
    },
    {
      id: 'p07',
      text: 'Daywork sheets passed on late',
      relevant: { n14: 'same', n23: 'inflected', n26: 'same', n40: 'inflected' },
      opposite: ['n23', 'n40'],
      hardNegatives: ['n02', 'n07', 'n22'],
    },
    {
      id: 'p08',
      text: 'Excellent with the neighbours',
      relevant: { n16: 'same', n22: 'same', n28: 'same', n37: 'synonym' },
      hardNegatives: ['n29'],
    },
    {
      id: 'p09',
      text: 'Needs to get into BIM',
      relevant: { n18: 'same', n19: 'same', n25: 'paraphrase', n33: 'same' },
      opposite: ['n33'],
      hardNegatives: [],
    },
    {
      id: 'p10',
      text: 'Step up to Harbourside as number two',
      relevant: { n13: 'named', n18: 'named', n36: 'same' },
      hardNegatives: ['n16', 'n29'],
    },
    { id: 'p11', text: 'Temper on site', relevant: {}, hardNegatives: ['n04', 'n37', 'n41'] },
    {
      id: 'p12',
      text: 'Careless with the van',
      relevant: { n20: 'same', n42: 'same' },
      hardNegatives: ['n14', 'n22', 'n37'],
    },
  ],
};
