import { note, type Case } from '../case';

/**
 * A foreman in drywall, in the notes of the site manager: informal (du), typed at night on a telephone, often in
 * small letters and without umlauts.
 */
export const baustelle: Case = {
  id: 'baustelle',
  language: 'de',
  names: ['Jarek', 'Thies', 'Mina', 'Lindenhof', 'Kranich'],
  synonyms: [
    ['Bautagebuch', 'BTB', 'Tagesbericht'],
    ['Azubi', 'Lehrling'],
    ['Elektriker', 'Elektro'],
    ['Stundenzettel', 'Stunden', 'Zettel'],
    ['Bauherr', 'Kunde', 'Auftraggeber'],
  ],
  notes: [
    note(
      'n01',
      '2025-12-02',
      'Bautagebuch: Mo bis Mi leer. Du schreibst es am Freitag aus dem Kopf, das merkt jeder Gutachter. Ab jetzt jeden Abend fünf Zeilen.',
    ),
    note(
      'n02',
      '2025-12-09',
      'Bautagebuch gestern und heute da. Bitte auch die Uhrzeiten der Lieferungen rein.',
    ),
    note(
      'n03',
      '2025-12-16',
      'Ständerwerk 3. OG stand, Platten kamen erst zwei Tage später. Bestellt am Donnerstag für Freitag, das kann nicht gehen.',
    ),
    note(
      'n04',
      '2026-01-08',
      'Materialliste fürs 2. OG hattest du schon vor Weihnachten beim Händler, das hilft.',
    ),
    note(
      'n05',
      '2026-01-13',
      'Sigeko war da. Du ohne Helm auf dem Gerüst, Foto im Protokoll. Kostet uns 250 und mich Nerven.',
    ),
    note(
      'n06',
      '2026-01-20',
      'Meisterschule? Du denkst drüber nach, Teilzeit, freitags und samstags, ab September 27. Ich rede mit dem Chef wegen Zuschuss.',
    ),
    note(
      'n07',
      '2026-01-27',
      'Mina und der neue Lehrling: du hast ihnen die Eckausbildung dreimal vorgemacht und dann machen lassen. Genau so.',
    ),
    note(
      'n08',
      '2026-02-10',
      'Zoff mit den Elektrikern im Lindenhof. Deine Jungs haben zugemacht, bevor die Dosen drin waren. Wer aufmacht, zahlt. Ab jetzt Freigabe per Foto.',
    ),
    note(
      'n09',
      '2026-02-17',
      'Stundenzettel KW 6 und 7 fehlen. Büro kann keine Löhne machen. Du: "vergessen, war im Auto".',
    ),
    note(
      'n10',
      '2026-02-24',
      'Aufmaß Lindenhof: Flure doppelt gerechnet, 64 m² zu viel. Der Prüfer hat es gemerkt, wir stehen blöd da.',
    ),
    note(
      'n11',
      '2026-03-03',
      'Helmpflicht in der Runde vorgelesen. Du hast genickt und ihn den ganzen Tag getragen.',
    ),
    note(
      'n12',
      '2026-03-10',
      'Kurz: Bohrhämmer zur Wartung, Leiter 4 gesperrt. Bei dir alles gut, sagst du.',
    ),
    note(
      'n13',
      '2026-03-17',
      'aufmass lindenhof neu gemacht, zu zweit mit thies, passt jetzt auf den cm. danke dafuer',
    ),
    note('n14', '2026-03-24', 'Tagesberichte seit drei wochen luckenlos, mit wetter und leuten. Weiter so'),
    note(
      'n15',
      '2026-03-31',
      'Azubitag: du hast vier Stunden lang Spachteln gezeigt, jeder konnte es danach.',
    ),
    note(
      'n16',
      '2026-04-07',
      'Schutt lag überall, der Bodenleger kam nicht rein. Container war voll seit Dienstag, niemand hat angerufen. Das ist deine Ecke.',
    ),
    note(
      'n17',
      '2026-04-14',
      'Jarek trägt seinen Helm am Gürtel statt auf dem Kopf, habe ihn selbst angesprochen. Du hattest ihm das schon zweimal gesagt, gut.',
    ),
    note(
      'n18',
      '2026-04-21',
      'Frau Kranich (Bauherrin) will nur noch mit dir reden. Du hast ihr bei der Küche zwei Lösungen aufgezeichnet, sie war ganz weg.',
    ),
    note('n19', '2026-04-28', 'stundnzettel wieder zwei wochen im auto spazieren gefahren'),
    note(
      'n20',
      '2026-05-05',
      'Kolonne Elektro lobt die Absprache, Freigabe mit Bild klappt. Seit März kein einziges Mal wieder aufgemacht.',
    ),
    note(
      'n21',
      '2026-05-12',
      'Transporter: Tank leer am Montagmorgen, Chipstüten unterm Sitz, Delle hinten links nicht gemeldet. Das ist dein Fahrzeug, also auch dein Besen.',
    ),
    note(
      'n22',
      '2026-05-19',
      'Berichtsheft vom Lehrling nicht unterschrieben, seit vier Wochen. Das ist Minas Aufgabe als Ausbilderin, habe es ihr gesagt.',
    ),
    note('n23', '2026-05-26', 'Aufmaß Lindenhof, zweiter Abschnitt: vom Prüfer ohne einen Strich zurück.'),
    note('n24', '2026-05-29', 'Infoabend der Meisterschule war gut, sagst du. 8400 Euro, viel Geld.'),
    note(
      'n25',
      '2026-06-02',
      'Material für Kranich war diesmal zehn Tage früher da, sogar die Sonderprofile. Kein Stillstand. Top.',
    ),
    note(
      'n26',
      '2026-06-09',
      'Den Elektrikern fehlte ein Plan, du hast ihn noch am Abend rübergebracht. Zusammenarbeit läuft.',
    ),
    note(
      'n27',
      '2026-06-16',
      'Zettel jetzt immer montags um sieben im Büro, Frau vom Lohn hat Kuchen geschickt',
    ),
    note(
      'n28',
      '2026-06-23',
      'halbjahr, auf der bank vorm container',
      '- bautagebuch passt, ausser an brueckentagen',
      '- material bestellst du jetzt mit zwei wochen vorlauf, das merkt man',
      '- die elektriker wollen nur noch mit dir bauen',
      '- helm: ich sag nix, du weisst es',
      '- im august zwei wochen an die see, geht klar',
    ),
    note(
      'n29',
      '2026-06-30',
      'Chef zahlt die Hälfte vom Kurs zum Meister, wenn du drei Jahre bleibst. Du willst es zu Hause bereden.',
    ),
    note(
      'n30',
      '2026-07-07',
      'Kabel, Reste, Eimer im Fluchtweg. Die Unordnung steht jetzt im Protokoll vom Sigeko.',
    ),
    note(
      'n31',
      '2026-07-14',
      'Bauherr Lindenhof hat Rechnung 4 gekürzt, Streit ums Datum der Abnahme. Macht der Chef mit dem Anwalt.',
    ),
    note(
      'n32',
      '2026-07-21',
      'Wieder kein Kopfschutz, diesmal im Treppenhaus. "Zu heiß." Hilft nichts, beim nächsten Mal schicke ich dich heim.',
    ),
    note(
      'n33',
      '2026-08-04',
      'Baustelle abends besenrein, der Architekt hat es in der Runde vor allen gesagt.',
    ),
    note('n34', '2026-08-18', 'Wagen sauber, Ölstand gemacht, Delle repariert. Danke.'),
    note(
      'n35',
      '2026-08-25',
      'Die Bauherrin war da, du hast sie herumgeführt, nächstes Mal bringt sie Kuchen.',
    ),
    note(
      'n36',
      '2026-09-01',
      'Bestellung Kleinkram: Schrauben ausgegangen, Thies fuhr zweimal zum Baumarkt. Sechs Stunden weg. Liste an die Kiste hängen, bitte.',
    ),
    note('n37', '2026-09-15', 'Du bist angemeldet, es geht nächstes Jahr los. Respekt, ist ein langer Weg.'),
    note(
      'n38',
      '2026-09-22',
      'Firmenwagen: Spiegel links mit Klebeband. Bitte melden, dafür gibt es die Versicherung.',
    ),
    note(
      'n39',
      '2026-09-29',
      'Der Kleine hat seine Zwischenprüfung mit 1,8. Er sagt, wegen dir. Das muss mal jemand sagen.',
    ),
    note(
      'n40',
      '2026-10-06',
      'Jarek hat seinen Meister in der Tasche, Schule vorbei. Freitag gibt er einen aus.',
    ),
    note(
      'n41',
      '2026-10-13',
      'btb hat wieder loecher, letzte woche zwei tage ohne eintrag. Kranich ist heikel, da brauchen wir jeden tag',
    ),
    note(
      'n42',
      '2026-10-27',
      'Kran war falsch gebucht, halber Tag Pause für alle. Lag am Büro, nicht an dir.',
    ),
    note(
      'n43',
      '2026-11-03',
      'Runde mit dem Chef und dir.',
      'Azubis: zwei wollen nach der Lehre bleiben, beide wegen deiner Kolonne.',
      'Zettel für Oktober waren am 2. alle da.',
      'Ordnung auf der Baustelle: beste Note vom Sigeko im ganzen Betrieb.',
      'Neue Jacken kommen vor Weihnachten.',
    ),
    note(
      'n44',
      '2026-11-10',
      'Frau Kranich hat angerufen: du hast ihr ehrlich gesagt, dass die Decke drei Tage länger braucht, und das hat ihr gefallen.',
    ),
    note(
      'n45',
      '2026-11-17',
      'Maler und du: er will in die Räume, bevor gespachtelt ist. Ihr habt es unter euch geregelt, Plan an der Tür.',
    ),
  ],
  points: [
    {
      id: 'p01',
      text: 'Bautagebuch wird nicht täglich geführt',
      relevant: { n01: 'same', n02: 'same', n14: 'synonym', n28: 'same', n41: 'abbreviation' },
      opposite: ['n14', 'n28'],
      hardNegatives: ['n22'],
    },
    {
      id: 'p02',
      text: 'Material zu spät bestellt',
      relevant: { n03: 'same', n04: 'compound', n25: 'same', n28: 'same', n36: 'inflected' },
      opposite: ['n04', 'n25', 'n28'],
      hardNegatives: ['n42'],
    },
    {
      id: 'p03',
      text: 'PSA: Helm wird nicht getragen',
      relevant: { n05: 'same', n11: 'compound', n28: 'same', n32: 'synonym' },
      opposite: ['n11'],
      hardNegatives: ['n17'],
    },
    {
      id: 'p04',
      text: 'Zusammenarbeit mit den Elektrikern',
      relevant: { n08: 'same', n20: 'abbreviation', n26: 'same', n28: 'inflected' },
      hardNegatives: ['n45'],
    },
    {
      id: 'p05',
      text: 'Leitet die Azubis gut an',
      relevant: { n07: 'synonym', n15: 'compound', n39: 'paraphrase', n43: 'same' },
      hardNegatives: ['n22'],
    },
    {
      id: 'p06',
      text: 'Aufmaß Lindenhof war falsch',
      relevant: { n10: 'same', n13: 'typo', n23: 'same' },
      opposite: ['n23'],
      hardNegatives: ['n08', 'n31', 'n42'],
    },
    {
      id: 'p07',
      text: 'Stundenzettel kommen zu spät',
      relevant: { n09: 'same', n19: 'typo', n27: 'synonym', n43: 'synonym' },
      opposite: ['n27', 'n43'],
      hardNegatives: ['n03', 'n36'],
    },
    {
      id: 'p08',
      text: 'Meisterschule',
      relevant: { n06: 'same', n24: 'same', n29: 'compound', n37: 'paraphrase' },
      hardNegatives: ['n40'],
    },
    {
      id: 'p09',
      text: 'Unordnung auf der Baustelle',
      relevant: { n16: 'paraphrase', n30: 'same', n33: 'same', n43: 'same' },
      opposite: ['n33', 'n43'],
      hardNegatives: ['n21'],
    },
    {
      id: 'p10',
      text: 'Guter Draht zur Bauherrin Kranich',
      relevant: { n18: 'named', n35: 'same', n44: 'named' },
      hardNegatives: ['n25', 'n31', 'n41'],
    },
    {
      id: 'p11',
      text: 'Zustand des Firmenwagens',
      relevant: { n21: 'synonym', n34: 'compound', n38: 'inflected' },
      opposite: ['n34'],
      hardNegatives: ['n12'],
    },
    { id: 'p12', text: 'Kranschein fehlt noch', relevant: {}, hardNegatives: ['n18', 'n42'] },
    {
      id: 'p13',
      text: 'Regelt Streit mit dem Maler selbst',
      relevant: { n45: 'same' },
      hardNegatives: ['n08', 'n31'],
    },
  ],
};
