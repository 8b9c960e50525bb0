import { note, type Case } from '../case';

/**
 * A receptionist of a physiotherapy practice, in the notes of the practice manager: kind, a little hurried, with
 * slips of the keyboard.
 */
export const clinic: Case = {
  id: 'clinic',
  language: 'en',
  names: ['Padma', 'Hollis', 'Corinne', 'Teodor', 'Calypso'],
  synonyms: [
    ['diary', 'appointment book', 'calendar'],
    ['phone', 'telephone', 'calls'],
    ['letters', 'correspondence'],
    ['leave', 'holiday', 'annual leave'],
  ],
  notes: [
    note(
      'n01',
      '2025-12-01',
      'Patient in for the first time, scared of treatment, wrote us a card: "the lady at the desk made me feel I could stay". That was Padma. Read it out to her, she was touched.',
    ),
    note(
      'n02',
      '2025-12-08',
      'Two people at 10.15 with Teodor on Thursday, again. Third double booking this month. She thinks it happens when she writes in the paper book and the screen later.',
    ),
    note(
      'n03',
      '2025-12-15',
      'Christmas: asked on Friday for the whole week between the years. Too late, Corinne has it since September. Disapointed. Reminded her that requests close six weeks before.',
    ),
    note(
      'n04',
      '2026-01-05',
      'Referrals: 43 unfiled in the tray this morning, oldest from 2 December. Agreed half an hour at noon with the door shut, nothing else.',
    ),
    note(
      'n05',
      '2026-01-12',
      'Double booked once, Friday, and found it herself at 8. Diary and screen are done together now.',
    ),
    note('n06', '2026-01-19', 'Tray down to 12. The half hour helps, she says. Good.'),
    note(
      'n07',
      '2026-01-26',
      "A patient heard another's full name and what he came for across the waiting room. He told me, not her. Went through it: first name only, the rest on paper or in the side room.",
    ),
    note(
      'n08',
      '2026-02-02',
      'Phone rang out nine times while I stood there, she was chatting with a courier. We want five rings at most. She laughed, then saw that I did not.',
    ),
    note('n09', '2026-02-09', 'Leave for Easter asked for in good time, granted.'),
    note(
      'n10',
      '2026-02-16',
      'New booking system is called Calypso, comes in May. Asked if she would be the one who learns it first. Eyes lit up.',
    ),
    note(
      'n11',
      '2026-02-23',
      "Corinne has spelt two consultants' names wrong on the website. Fixed. Nothing much from Padma today, quiet week.",
    ),
    note(
      'n12',
      '2026-03-02',
      'Hollis says that she "dumps" scans on his desk without a word. She says that he never looks up when she comes in. I\'ll have them both in for a coffee.',
    ),
    note(
      'n13',
      '2026-03-09',
      'Coffee with the two of them. Turned out fine: scans go in a red folder, he says good morning. I will look again in a month.',
    ),
    note(
      'n14',
      '2026-03-16',
      'Till was 20 short on Tue and 15 over on Wed. Counted with her. Probably one card payment typed as cash. From now on two people count at close.',
    ),
    note(
      'n15',
      '2026-03-23',
      'Discretion: she now asks people to write down the reason for the visit. Quieter at the desk at once.',
    ),
    note(
      'n16',
      '2026-03-30',
      'Letter to a surgeon went out with "hoovering pain". Funny but no. Also the date was wrong. I asked her to print, read, then send.',
    ),
    note('n17', '2026-04-06', 'Refferals: none older than a week in the tray.'),
    note('n18', '2026-04-13', 'She and H. had lunch together! I asked, all good, folder works.'),
    note(
      'n19',
      '2026-04-20',
      'Calypso training day, she asked the best questions of the room, the trainer said. Wrote a cheat sheet for the rest of us on the way home.',
    ),
    note(
      'n20',
      '2026-04-27',
      'Practice survey: 38 comments on the desk, 30 of them praise how warm Padma is with nervous people.',
    ),
    note(
      'n21',
      '2026-05-04',
      'Two letters with a name mispelt. Errors come after four in the afternoon, we noticed.',
    ),
    note(
      'n22',
      '2026-05-11',
      'Go live. First morning a queue to the door, she stayed till 7 and stood next to Corinne for every single entry. Could not have done it without her.',
    ),
    note(
      'n23',
      '2026-05-18',
      'Appointmt clashes: none since the switch, the screen will not let you. She is so pleased.',
    ),
    note(
      'n24',
      '2026-05-25',
      'Angry gentleman, 40 minutes of waiting: she gave him a time, a coffee and an honest reason. He left a nice review.',
    ),
    note(
      'n25',
      '2026-06-01',
      'Asked if we pay for the medical secretary course, evenings, from September. I like it. Have to ask the partners about half of the fee.',
    ),
    note(
      'n26',
      '2026-06-08',
      'Names again: she called out "Mr so and so for the pelvic floor group" to the whole room. She noticed herself and was mortified. Side room!!',
    ),
    note(
      'n27',
      '2026-06-10',
      'Half-year review, in the garden.',
      'Phones are better, she says it is the headset.',
      'The referral tray is what she likes least in the job. We keep the half hour at noon.',
      'Calypso: would she be the named contact for the supplier? Yes.',
      'Wishes: a chair that does not squeak, and that Teodor stops parking in front of the bins.',
    ),
    note('n28', '2026-06-15', 'Partners say yes to half. Told her on the stairs, big hug.'),
    note('n29', '2026-06-22', 'Till right to the penny since March, the counting in twos does it.'),
    note(
      'n30',
      '2026-06-29',
      'Holidays for Aug and Oct on my desk in April already, in writing. Thanks, that is how I like it.',
    ),
    note(
      'n31',
      '2026-07-06',
      'Phones: the new log says 82 % within five rings, 91 % when she is on. Best of the three.',
    ),
    note(
      'n32',
      '2026-07-20',
      'Mrs with the walking frame who always cries: Padma came round the desk, sat with her, got her a taxi. Five minutes and the day was saved. I saw it from the corridor.',
    ),
    note(
      'n33',
      '2026-08-03',
      'Cash: difference of 50. Not her day, Corinne closed. Noted here only because she helped to look for it until 8.',
    ),
    note(
      'n34',
      '2026-08-10',
      'Hollis again: she says he moved the red folder, he says she hid it. Five minutes, both laughed in the end.',
    ),
    note(
      'n35',
      '2026-08-17',
      'Filing is back up to 30, hols of course, but urgent ones were in there too. One patient waited three weeks for nothing. Serious talk. She will sort by red and green each morning.',
    ),
    note(
      'n36',
      '2026-09-07',
      'Spelling: three letters this week, all clean. She reads them aloud, Hollis teases her for it.',
    ),
    note('n37', '2026-09-14', 'First evening of the course. Anatomy words are hard, loves it.'),
    note(
      'n38',
      '2026-09-28',
      'The practice car park will be resurfaced, patients must be told. She makes a sign and puts a line in the reminders.',
      'Phone: two people told me that it rings and rings over lunch.',
    ),
    note(
      'n39',
      '2026-10-05',
      'Calypso update tonight. She has tested it with the other two and put the changes on one page.',
    ),
    note(
      'n40',
      '2026-10-12',
      "Asked for four days off, starting in nine days. I said no to two of them. We have a rule and I'd like not to be the bad one each time.",
    ),
    note(
      'n41',
      '2026-10-26',
      'Red and green works: nothing older than 2 days in the tray, I looked without telling her.',
    ),
    note(
      'n42',
      '2026-11-09',
      'A man shouted at her because of a late cancellation fee. She kept it factual, offered me as the next stop. He paid. Debrief over tea, she is fine.',
    ),
    note(
      'n43',
      '2026-11-13',
      'Before the appraisal, just a walk round the block.',
      'With anxious patients she is the best I have seen in twenty years, told her that in these words.',
      'Leave for next year is in already, all of it.',
      'Hollis asked me whether she could show him the new screen. How times change.',
    ),
    note(
      'n44',
      '2026-11-16',
      'Someone put two in one slot in the gym room, Corinne overrode the warning. Padma rang both in time and nobody noticed.',
    ),
  ],
  points: [
    {
      id: 'p01',
      text: 'Warm with anxious patients',
      relevant: { n01: 'synonym', n20: 'same', n32: 'paraphrase', n43: 'same' },
      hardNegatives: ['n07', 'n38', 'n42'],
    },
    {
      id: 'p02',
      text: 'Double bookings in the diary',
      relevant: { n02: 'same', n05: 'same', n23: 'typo' },
      opposite: ['n23'],
      hardNegatives: ['n10', 'n44'],
    },
    {
      id: 'p03',
      text: 'Backlog of unfiled referrals',
      relevant: {
        n04: 'same',
        n06: 'paraphrase',
        n17: 'typo',
        n27: 'inflected',
        n35: 'inflected',
        n41: 'paraphrase',
      },
      opposite: ['n17', 'n41'],
      hardNegatives: [],
    },
    {
      id: 'p04',
      text: 'Discretion at the desk: private things said aloud',
      relevant: { n07: 'paraphrase', n15: 'same', n26: 'paraphrase' },
      opposite: ['n15'],
      hardNegatives: ['n01', 'n32'],
    },
    {
      id: 'p05',
      text: 'Phone left ringing too long',
      relevant: { n08: 'same', n27: 'inflected', n31: 'inflected', n38: 'same' },
      opposite: ['n27', 'n31'],
      hardNegatives: ['n44'],
    },
    {
      id: 'p06',
      text: 'Carries Calypso for the whole desk',
      relevant: { n10: 'named', n19: 'named', n22: 'paraphrase', n27: 'named', n39: 'named' },
      hardNegatives: ['n23'],
    },
    {
      id: 'p07',
      text: 'Asks for leave too late',
      relevant: { n03: 'same', n09: 'same', n30: 'synonym', n40: 'paraphrase', n43: 'same' },
      opposite: ['n09', 'n30', 'n43'],
      hardNegatives: ['n42'],
    },
    {
      id: 'p08',
      text: 'Friction with Hollis',
      relevant: { n12: 'named', n13: 'paraphrase', n18: 'abbreviation', n34: 'named', n43: 'named' },
      opposite: ['n43'],
      hardNegatives: ['n36'],
    },
    {
      id: 'p09',
      text: 'Cash differences at the till',
      relevant: { n14: 'same', n29: 'same' },
      opposite: ['n29'],
      hardNegatives: ['n33'],
    },
    {
      id: 'p10',
      text: 'Training as a medical secretary',
      relevant: { n25: 'same', n28: 'paraphrase', n37: 'synonym' },
      hardNegatives: ['n19'],
    },
    {
      id: 'p11',
      text: 'Typing errors in letters',
      relevant: { n16: 'inflected', n21: 'same', n36: 'same' },
      opposite: ['n36'],
      hardNegatives: ['n11'],
    },
    { id: 'p12', text: 'Orders of towels and gel run out', relevant: {}, hardNegatives: [] },
    {
      id: 'p13',
      text: 'Keeps her head with angry patients',
      relevant: { n24: 'same', n42: 'paraphrase' },
      hardNegatives: ['n01'],
    },
  ],
};
