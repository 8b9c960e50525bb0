import { note, type Case } from '../case';

/**
 * A customer adviser in the branch of a bank, in the notes of the branch manager: points and figures first, people
 * second, and knows it.
 */
export const bank: Case = {
  id: 'bank',
  language: 'en',
  names: ['Farrell', 'Ingrid', 'Sunil', 'Beatrix', 'Meridian'],
  synonyms: [
    ['mortgage', 'home loan'],
    ['complaint', 'grievance'],
    ['CRM', 'customer file', 'contact record'],
    ['target', 'quota', 'goal'],
    ['KYC', 'know your customer', 'identity check'],
  ],
  notes: [
    note(
      'n01',
      '2025-11-26',
      'Q4 so far: 11 home loans, quota 9. Strong. He does not push, they come back. Said well done.',
    ),
    note(
      'n02',
      '2025-12-03',
      'CRM: of 20 talks last week 8 have no entry. If he is off, nobody knows what was agreed. Wants to do it on Fridays, I want it the same day.',
    ),
    note(
      'n03',
      '2025-12-10',
      'KYC file of the bakery: ID copy expired, source of funds empty. Audit found it, not us. He has to go through all of his open ones by January.',
    ),
    note(
      'n04',
      '2025-12-17',
      'An older gentleman did not understand the new app. Farrell sat with him for forty minutes over two days. The son wrote to head office.',
    ),
    note(
      'n05',
      '2026-01-07',
      'Year start. Insurance 24 this time, savings plans as before. He finds the 24 too high. I can not move it, I can help with leads.',
    ),
    note('n06', '2026-01-14', 'Identity checks done: 61 files, 7 gaps, all closed but one. Good, fast.'),
    note(
      'n07',
      '2026-01-21',
      'Ingrid tells me that he takes the walk-ins with money and leaves her the card problems. He thinks it is chance. From now on a number system.',
    ),
    note(
      'n08',
      '2026-02-04',
      'Complaint about fees, Mrs in the blue coat. He listened, found the mistake (ours), paid back 38.40 on the spot, called her two days later. Textbook.',
    ),
    note('n09', '2026-02-11', 'Entries after each talk now, 19 out of 20. Keep it.'),
    note(
      'n10',
      '2026-02-18',
      'Insurance: 1 in Jan, 0 so far. Avoids the topic. We role-played two openings. He is not comfortable selling it to people who did not ask.',
    ),
    note(
      'n11',
      '2026-03-04',
      'Meridian pilot (video advice) begins in our branch. He volunteers, Sunil as second.',
    ),
    note(
      'n12',
      '2026-03-11',
      'Number system works, Ingrid content. He took 14 card cases last week without a grumble.',
    ),
    note(
      'n13',
      '2026-03-18',
      'A casual question at the counter about gold turned into a whole new family of clients. Luck, he says.',
    ),
    note(
      'n14',
      '2026-03-25',
      'Gave out a rate by phone that was not in the list any more: 3.1 instead of 3.4. We will honour it, costs us. He must look at the sheet of the day before any quote.',
    ),
    note(
      'n15',
      '2026-04-01',
      'Meridian: 9 video talks, 6 rated top. Sound was bad twice. He wrote a one page how-to that head office now sends round.',
    ),
    note(
      'n16',
      '2026-04-15',
      'Q1: home loans 12, savings 9, insurance 2 of 6. The last is my worry and he knows.',
    ),
    note(
      'n17',
      '2026-04-22',
      'Sunil got a grievance about a rude remark. Talked to S. Farrell was witness and stayed neutral.',
    ),
    note(
      'n18',
      '2026-04-29',
      'Complaint about a lost card: sorted in one call, the client sent a thank you card. With a card joke on it.',
    ),
    note(
      'n19',
      '2026-05-06',
      'Wants to do the certified planner exam. Costs 2,800, eighteen months. I would back it if Q2 is fine.',
    ),
    note(
      'n20',
      '2026-05-13',
      'Dress: came without a tie and in trainers on Mon. We are casual on Fri only. He smiled and said fair enough.',
    ),
    note('n21', '2026-05-20', 'KYC for the two new companies complete at the first go.'),
    note(
      'n22',
      '2026-05-27',
      'Four covers in two weeks! He asked all the young couples with a loan what happens if one income stops. That is the way.',
    ),
    note(
      'n23',
      '2026-06-03',
      'A walk-in with a false fifty, Ingrid dealt with it and rang the police herself.',
    ),
    note(
      'n24',
      '2026-06-10',
      'Beatrix started. He sits with her each morning, shows the systems, lets her lead talks from week two. She says he never makes her feel slow.',
    ),
    note(
      'n25',
      '2026-06-17',
      'Casual again on a Tuesday, polo shirt. He had a client from the golf club. I let it pass, once.',
    ),
    note(
      'n26',
      '2026-06-24',
      'Half-year: mortgages 21 (goal 18), savings 17, insurance 9 of 12. Up from nothing.',
    ),
    note('n27', '2026-07-01', 'CRM entrys for June ok, 27 of 30.'),
    note(
      'n28',
      '2026-07-08',
      'Approved: planner course from September, bank pays, two years tie-in. Signed.',
    ),
    note(
      'n29',
      '2026-07-15',
      'Financial planer course: dates clash with a Meridian refresher, he moves one.',
    ),
    note(
      'n30',
      '2026-07-22',
      'Record keeping slipped during the holidays: 12 talks not logged. He put them in on Sunday evening from memory. Not the idea.',
    ),
    note(
      'n31',
      '2026-07-29',
      'Half-year review with the form.',
      'Home loans: the head of the region wrote him a card.',
      'CRM is the one red field, because of the holidays.',
      'Complaints: none about him, three solved by him.',
      'The daily sheet is his start page now, his own idea.',
      'He wishes for a plant and a second screen.',
    ),
    note(
      'n32',
      '2026-08-05',
      'Quote again without checking the daily list, this time he caught it himself and rang the client within the hour. No damage.',
    ),
    note('n33', '2026-08-12', 'Two of the older customers ask for him by name now, one brings marmalade.'),
    note('n34', '2026-08-19', 'Beatrix passed probation. She wrote in her own form that she owes him a lot.'),
    note(
      'n35',
      '2026-09-02',
      'The safe clock runs 4 min slow, technician booked. Nothing on people today, he has eleven talks.',
      'The older of the two cash machines goes on Friday, all customers get a letter.',
    ),
    note(
      'n36',
      '2026-09-09',
      'Beatrix locked herself out of the system, IT took an hour. Queue to the door.',
    ),
    note('n37', '2026-09-16', 'Course started, first weekend behind him. Tired but glowing.'),
    note(
      'n38',
      '2026-09-23',
      'Listened in on five quotes, the daily sheet open on his desk for each of them.',
    ),
    note(
      'n39',
      '2026-09-30',
      'A couple complained that their application lay for three weeks. It had: with the back office, not with him. He kept them posted twice a week, they said so.',
    ),
    note(
      'n40',
      '2026-10-07',
      'Meridian goes to 40 branches. He was asked to show it to the regional meeting, 60 people. Nervous. I said I would sit in the front row.',
    ),
    note(
      'n41',
      '2026-10-14',
      'The regional talk was good. Dry humour, live demo, no slides. Three managers want him for a day.',
    ),
    note(
      'n42',
      '2026-10-28',
      'Spot check: customer files 30 of 30 with notes from the same day. Told him in front of the team.',
    ),
    note(
      'n43',
      '2026-11-04',
      'New ID rules from December, everybody has to do the e-learning by the 28th. He has done it already, as the first.',
    ),
    note(
      'n44',
      '2026-11-11',
      'Getting ready for the year end talk.',
      'Insurance: the fear is gone, he asks every second client.',
      'Meridian: the pilot team gets a dinner, he gives a speech.',
      'Planner course: first paper 84.',
      'Branch closes at four on the 23rd.',
    ),
    note(
      'n45',
      '2026-11-18',
      'YTD: home loans 38, savings 29, insurance 21 of 24. He will make it, says he has three appointments.',
    ),
  ],
  points: [
    {
      id: 'p01',
      text: 'Mortgage sales above target',
      relevant: { n01: 'synonym', n16: 'synonym', n26: 'inflected', n31: 'synonym', n45: 'synonym' },
      hardNegatives: ['n22'],
    },
    {
      id: 'p02',
      text: 'Logging of customer talks in the CRM',
      relevant: { n02: 'same', n09: 'inflected', n27: 'same', n30: 'inflected', n31: 'same', n42: 'synonym' },
      hardNegatives: ['n15'],
    },
    {
      id: 'p03',
      text: 'Gaps in KYC files',
      relevant: { n03: 'same', n06: 'same', n21: 'same' },
      opposite: ['n21'],
      hardNegatives: ['n42', 'n43'],
    },
    {
      id: 'p04',
      text: 'Patient with older customers',
      relevant: { n04: 'same', n33: 'same' },
      hardNegatives: ['n35'],
    },
    {
      id: 'p05',
      text: 'Insurance numbers too low',
      relevant: {
        n05: 'same',
        n10: 'same',
        n16: 'same',
        n22: 'paraphrase',
        n26: 'same',
        n44: 'same',
        n45: 'same',
      },
      opposite: ['n22', 'n26', 'n44', 'n45'],
      hardNegatives: ['n12'],
    },
    {
      id: 'p06',
      text: 'Picks the wealthy walk-ins for himself',
      relevant: { n07: 'same', n12: 'paraphrase' },
      opposite: ['n12'],
      hardNegatives: ['n23'],
    },
    {
      id: 'p07',
      text: 'Handles complaints very well',
      relevant: { n08: 'inflected', n18: 'inflected', n31: 'same', n39: 'inflected' },
      hardNegatives: ['n17'],
    },
    {
      id: 'p08',
      text: 'Meridian pilot',
      relevant: { n11: 'same', n15: 'named', n40: 'named', n41: 'paraphrase', n44: 'same' },
      hardNegatives: ['n29'],
    },
    {
      id: 'p09',
      text: 'Quotes rates without checking the daily sheet',
      relevant: { n14: 'inflected', n31: 'same', n32: 'same', n38: 'same' },
      opposite: ['n31', 'n38'],
      hardNegatives: ['n06'],
    },
    {
      id: 'p10',
      text: 'Financial planner qualification',
      relevant: { n19: 'same', n28: 'same', n29: 'typo', n37: 'paraphrase', n44: 'same' },
      hardNegatives: ['n43'],
    },
    {
      id: 'p11',
      text: 'Induction of Beatrix',
      relevant: { n24: 'named', n34: 'named' },
      hardNegatives: ['n36'],
    },
    {
      id: 'p12',
      text: 'Turns up too casual',
      relevant: { n20: 'same', n25: 'same' },
      hardNegatives: ['n13'],
    },
    { id: 'p13', text: 'Key holder duty forgotten', relevant: {}, hardNegatives: ['n35'] },
  ],
};
