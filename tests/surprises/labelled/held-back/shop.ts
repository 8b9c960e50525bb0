import { note, type Case } from '../case';

/**
 * A section supervisor in a garden and hardware shop, in the notes of the store manager: chatty, kind, wanders
 * from one thing to the next.
 */
export const shop: Case = {
  id: 'shop',
  language: 'en',
  names: ['Jonte', 'Pauline', 'Kasimir', 'Dot', 'Fernwick'],
  synonyms: [
    ['till', 'register', 'checkout'],
    ['displays', 'merchandising', 'facing up'],
    ['stock take', 'inventory', 'count'],
    ['customers', 'shoppers'],
    ['rota', 'schedule', 'shifts'],
  ],
  notes: [
    note(
      'n01',
      '2025-11-29',
      'Coffee with Jonte before opening. Christmas trees are his idea of fun: he netted 140 on Saturday and sang while doing it. Customers film him. Sales of the tree stands doubled, because he asks each one whether theirs still holds.',
    ),
    note(
      'n02',
      '2025-12-06',
      'The paint aisle is a mess. Gaps at eye level, price cards from October, a bucket of grouting in the middle. He knows displays are not his favourite thing. We walked it together and he will do fifteen minutes of facing up each morning.',
    ),
    note(
      'n03',
      '2025-12-13',
      'Untidy again round the paint mixer. Those displays need a hand before Christmas.',
    ),
    note(
      'n04',
      '2025-12-20',
      "Just to note that he covered two shifts of Kasimir's without being asked. Never again so many trees please.",
    ),
    note(
      'n05',
      '2026-01-10',
      'Stock take. His section was 2.9 percent out, the rest of the shop below one. Lots of fixings in the wrong bins. Starting again in February with one bay a day.',
    ),
    note(
      'n06',
      '2026-01-17',
      'He told Pauline, on the shop floor, that she was "useless with the key machine". She cried in the loo. I had a word the same evening. He was ashamed and bought her a cactus. We agreed: praise aloud, correct in private.',
    ),
    note(
      'n07',
      '2026-01-31',
      'Rota for Feb went up on the 29th. People need it two weeks before, and Dot had to cancel a christening. It is his job since the autumn, so a reminder in both our calendars.',
    ),
    note(
      'n08',
      '2026-02-07',
      'He had to tell Kasimir off about the forklift keys: in the office, door shut, two minutes. Criticism can be that easy.',
    ),
    note(
      'n09',
      '2026-02-14',
      'Bins: fourteen bays checked, he found 600 pounds worth of drill bits nobody had missed. Rolling count is working.',
    ),
    note(
      'n10',
      '2026-02-21',
      'Paint looks lovely. Shelf edges straight, colours in order, Fernwick rep took a picture for their newsletter.',
    ),
    note('n11', '2026-02-28', 'Rota late again, three days. He had switched the reminder off.'),
    note(
      'n12',
      '2026-03-07',
      "Shifts for March and April were up well ahead, everyone has said so. One mix-up with Dot's Sunday, fixed in five minutes.",
    ),
    note(
      'n13',
      '2026-03-14',
      'He wants to do a Saturday workshop for people who have never held a drill. Eight places, free, coffee and biscuits. I love it. Insurance to be asked.',
    ),
    note('n14', '2026-03-21', 'Stock is accurate in nine of the ten bays that I tried after him.'),
    note(
      'n15',
      '2026-03-28',
      'First drill morning: eight came, all women over sixty, they want another. Three bought a machine. He was made for it.',
    ),
    note(
      'n16',
      '2026-04-11',
      'Discounts. He knocked 20 off a mower because the box was torn, without asking anyone. It is 10 at most on his own, above that he calls me. He thought he was doing right by the customer. I get it, but no.',
    ),
    note(
      'n17',
      '2026-04-18',
      'Easter was wild. Queue at the registers back to the seeds, and he opened number 4 by himself and put Kasimir on 5. By the time I got there it was gone.',
    ),
    note(
      'n18',
      '2026-05-02',
      'Kasimir gave his cousin a price off on tiles. Dealt with, written warning. Asked Jonte as supervisor to keep an eye, he was rather shocked.',
    ),
    note(
      'n19',
      '2026-05-09',
      'Watering! The perennials by the gate were dry on two hot days, 300 of stock in the skip. His team, his list. He had taken it as read that Dot does it. Now names on the board.',
    ),
    note(
      'n20',
      '2026-05-16',
      'Workshop three, wallpaper. One lady glued herself to the table, everybody happy.',
    ),
    note(
      'n21',
      '2026-05-23',
      'Pauline asked to be on his team for the summer. Who would have thought in January. He shows her the key machine in quiet moments.',
    ),
    note(
      'n22',
      '2026-05-30',
      'Everything by the gate wattered twice a day, plants look splendid, names ticked.',
    ),
    note(
      'n23',
      '2026-06-06',
      'Nothing much. Talked about his dog, the new car park lines, and whether we sell hot tubs (no).',
      'Also that somebody should water the plants in my office.',
    ),
    note(
      'n24',
      '2026-06-13',
      'Half-year talk over bacon rolls.',
      'Displays were good in spring, and he even did the window.',
      'Rota: two of six were late, he knows.',
      'His workshops are what people know us for now.',
      'Customers write about him more than about our prices.',
      'He thinks the music in the shop is a crime. Agreed.',
    ),
    note(
      'n25',
      '2026-06-20',
      'He rang before he gave anything off on the scratched barbecue. Ten would not have done it, so I said 15. Good call to ask.',
    ),
    note(
      'n26',
      '2026-06-27',
      'The mystery shopper gave him 98 of 100. "I felt like the only customer in the place."',
    ),
    note(
      'n27',
      '2026-07-04',
      'Stock loss on plants is down to a third of May. The board with the names does it, and he does the last round himself at seven.',
    ),
    note('n28', '2026-07-11', 'Discounts this month: twelve, all within his limit and all in the book.'),
    note(
      'n29',
      '2026-07-18',
      'Would he like to be deputy one day? He says he is happiest with a drill in his hand, but yes, maybe, if he could still do the workshops. We put it down as something for next year.',
    ),
    note('n30', '2026-08-01', 'Half-year inventory: 0.8. I nearly fell off my chair.'),
    note(
      'n31',
      '2026-08-15',
      'Workshop number five, tiling this time, waiting list of twenty. The regional manager came and grouted.',
    ),
    note(
      'n32',
      '2026-08-22',
      'Checkouts were down for half an hour. He gave out ice lollies and did sums on cardboard. Nobody left.',
    ),
    note(
      'n33',
      '2026-08-29',
      "October's plan still not up and staff are asking about half term. He says holidays muddled him. Up by Wednesday.",
    ),
    note(
      'n34',
      '2026-09-05',
      'There is a deputy course at head office in November, two days, and I put him on the list. He asked if there would be drills.',
    ),
    note(
      'n35',
      '2026-09-12',
      'A lady brought back a hose without receipt and got loud. He let her finish, found the purchase by card, changed it. She came back with plums.',
    ),
    note(
      'n36',
      '2026-09-19',
      'Till training: Dot was 40 under again. She is not his report, yet he offered to sit with her at close. Nice.',
    ),
    note(
      'n37',
      '2026-10-03',
      'Deputy: he did my Tuesday, keys, phones and all. It went smoothly apart from the alarm. He liked it more than he had thought.',
    ),
    note(
      'n38',
      '2026-10-17',
      'The end caps for autumn are dull, he just put the bulbs in crates. I showed him what Pauline had done at the front. He laughed and asked whether she would do his.',
    ),
    note(
      'n39',
      '2026-10-31',
      'Halloween pumpkins sold out by noon, so no waste. Carving table with him in a wizard hat.',
    ),
    note(
      'n40',
      '2026-11-07',
      'Second Tuesday in charge. Alarm fine. He sorted out a row between two lads in the yard without raising his voice, and sent me a three line report.',
    ),
    note('n41', '2026-11-14', 'Shifts to the end of January are on the wall. In November! I may frame it.'),
    note(
      'n42',
      '2026-11-20',
      'Last talk before his appraisal.',
      'Discounts: asks each time, sometimes too often.',
      'Stock: the rolling count has become a habit, Dot copies it.',
      'Queue at the checkouts on the sale day: all five open by nine, his plan.',
      'Wants Christmas Eve off for once, and gets it.',
    ),
  ],
  points: [
    {
      id: 'p01',
      text: 'Untidy displays in his section',
      relevant: { n02: 'same', n03: 'same', n10: 'paraphrase', n24: 'same', n38: 'paraphrase' },
      opposite: ['n10', 'n24'],
      hardNegatives: ['n05'],
    },
    {
      id: 'p02',
      text: 'Stock accuracy',
      relevant: { n05: 'same', n09: 'synonym', n14: 'same', n30: 'synonym', n42: 'same' },
      hardNegatives: ['n19', 'n27'],
    },
    {
      id: 'p03',
      text: 'Criticised a colleague on the shop floor',
      relevant: { n06: 'synonym', n08: 'inflected', n21: 'paraphrase' },
      opposite: ['n08'],
      hardNegatives: ['n18'],
    },
    {
      id: 'p04',
      text: 'Rota goes up too late',
      relevant: { n07: 'same', n11: 'same', n12: 'synonym', n24: 'same', n33: 'paraphrase', n41: 'synonym' },
      opposite: ['n12', 'n41'],
      hardNegatives: ['n04'],
    },
    {
      id: 'p05',
      text: 'His Saturday workshops are a success',
      relevant: { n13: 'same', n15: 'paraphrase', n20: 'inflected', n24: 'same', n31: 'inflected' },
      hardNegatives: ['n01', 'n29'],
    },
    {
      id: 'p06',
      text: 'Gives discounts above his limit',
      relevant: { n16: 'same', n25: 'paraphrase', n28: 'same', n42: 'same' },
      opposite: ['n25', 'n28', 'n42'],
      hardNegatives: ['n18'],
    },
    {
      id: 'p07',
      text: 'Plants not watered',
      relevant: { n19: 'inflected', n22: 'typo', n27: 'same' },
      opposite: ['n22', 'n27'],
      hardNegatives: ['n23'],
    },
    {
      id: 'p08',
      text: 'Interest in the deputy manager role',
      relevant: { n29: 'same', n34: 'same', n37: 'same', n40: 'paraphrase' },
      hardNegatives: ['n31'],
    },
    {
      id: 'p09',
      text: 'Wonderful with customers',
      relevant: { n01: 'same', n24: 'same', n26: 'inflected', n35: 'paraphrase' },
      hardNegatives: ['n16'],
    },
    {
      id: 'p10',
      text: 'Keeps order when the checkouts are busy',
      relevant: { n17: 'synonym', n32: 'same', n42: 'same' },
      hardNegatives: ['n36'],
    },
    { id: 'p11', text: 'Forklift refresher', relevant: {}, hardNegatives: ['n08', 'n36'] },
    { id: 'p12', text: 'Cash handling errors', relevant: {}, hardNegatives: ['n36'] },
    {
      id: 'p13',
      text: 'Covers shifts for colleagues',
      relevant: { n04: 'same' },
      hardNegatives: ['n12', 'n41'],
    },
  ],
};
