import { note, type Case } from '../case';

/**
 * A system administrator of a municipal data centre, in the notes of the team lead: informal (du), relaxed, full
 * of terms and short forms.
 */
export const itDienst: Case = {
  id: 'it-dienst',
  language: 'de',
  names: ['Birte', 'Cem', 'Henrike', 'Polarstern', 'Ahornweg'],
  synonyms: [
    ['Ticket', 'Vorgang', 'Anfrage'],
    ['Doku', 'Dokumentation', 'Wiki'],
    ['Rufbereitschaft', 'Bereitschaft', 'RB'],
    ['Backup', 'Datensicherung', 'Sicherung'],
    ['Homeoffice', 'HO', 'von zu Hause'],
  ],
  notes: [
    note(
      'n01',
      '2025-11-27',
      'Tickets: 14 Stück älter als zehn Tage, davon neun ohne ein Wort an den Nutzer. Du sagst, die Lösung braucht Zeit. Ja, aber eine Zwischenmeldung dauert eine Minute.',
    ),
    note(
      'n02',
      '2025-12-04',
      'Polarstern (Umzug der Fachverfahren): du übernimmst die Leitung des Technikteils. Start Februar. Du freust dich und hast Respekt davor, beides gut.',
    ),
    note(
      'n03',
      '2025-12-18',
      'Doku zum Druckserver: gibt es nicht. Als du im Urlaub warst, hat Cem einen halben Tag gesucht. Bis Ende Januar steht das im Wiki.',
    ),
    note(
      'n04',
      '2026-01-15',
      'Schulamt hat sich beschwert, du hättest am Telefon gesagt „wer lesen kann, ist klar im Vorteil“. War wohl als Witz gemeint. Kam nicht so an. Du rufst die Dame an.',
    ),
    note(
      'n05',
      '2026-01-22',
      'Anruf erledigt, die Dame lacht jetzt selber. Rueckmeldungen an die Nutzer sind besser, nur noch drei alte Anfragen.',
    ),
    note(
      'n06',
      '2026-02-05',
      'Wiki: Druckserver steht drin, mit Bildern. Was noch fehlt, ist die Firewall. Cem hat es ausprobiert und kam durch.',
    ),
    note(
      'n07',
      '2026-02-19',
      'Kickoff Polarstern. Plan auf einer Seite, alle haben ihn verstanden, sogar die Kämmerei. Stark.',
    ),
    note(
      'n08',
      '2026-02-26',
      'Ticketübersicht: bei dir keines ohne Rückmeldung, das älteste ist vier Tage alt.',
    ),
    note(
      'n09',
      '2026-03-05',
      'Rufbereitschaft: du warst am Samstag um 2 Uhr nicht zu erreichen, Henrike musste ran. Handy war leise. Ich will, dass du zwei Wege hast.',
    ),
    note(
      'n10',
      '2026-03-12',
      'Birte ist als Azubi bei uns. Hab dich gefragt, ob du sie nimmst. Du: gern, wenn sie fragen darf und ich auch mal keine Antwort wissen darf.',
    ),
    note(
      'n11',
      '2026-03-19',
      'Dokumentation vom VPN fehlt, sagt die Revision. Ist deine Baustelle. Bis Ostern.',
    ),
    note(
      'n12',
      '2026-03-26',
      'Datensicherung: Rücksichern getestet, Schule Ahornweg komplett in 40 min wieder da. Das hast du dir selbst auf die Liste gesetzt. Genau solche Sachen meine ich.',
    ),
    note(
      'n13',
      '2026-04-16',
      'Cem hat sein Backup vom Testsystem gelöscht. Ärgerlich, nicht dein Bier. Danke, dass du ihn nicht ausgelacht hast.',
    ),
    note(
      'n14',
      '2026-04-23',
      'Patchen: Freitag 15 Uhr ein Update auf den Mailserver gespielt, ohne Ankündigung und ohne Freigabe. Bis 18 Uhr keine Post im ganzen Kreis. Kein Freitag mehr, nichts ohne Change.',
    ),
    note('n15', '2026-04-30', 'HO diese Woche an zwei Tagen, am Donnerstag warst du kurz weg, sonst gut.'),
    note(
      'n16',
      '2026-05-07',
      'Birte hat ihren ersten Server aufgesetzt. Du hast danebengesessen und die Hände unter die Oberschenkel geklemmt, sagt sie. Super.',
    ),
    note(
      'n17',
      '2026-05-15',
      'Update ohne Freigabe auf dem Fileserver, diesmal nur fünf Minuten weg. Trotzdem nein.',
    ),
    note(
      'n18',
      '2026-05-21',
      'Homeoffice: du willst auf drei Tage. Vor Ort brauchen wir immer zwei. Probe bis zum Sommer, dann schauen wir.',
    ),
    note('n19', '2026-05-28', 'Zwei Anwender aus dem Bauamt loben deinen Ton, freundlich und klar.'),
    note(
      'n20',
      '2026-06-11',
      'Bereitschaft lief diesmal glatt, vier Einsätze, alle unter 15 Minuten angenommen. Zweites Telefon liegt auf dem Nachttisch, sagst du.',
    ),
    note(
      'n21',
      '2026-06-18',
      'Polarstern: zwei Verfahren umgezogen, 30 offen. Der Hersteller bremst. Du hast dem Amtsleiter ehrlich gesagt, dass es November wird und nicht September. Unangenehm, richtig.',
    ),
    note(
      'n22',
      '2026-06-25',
      'Backups: Bericht neun Wochen ohne Fehler. Rücksicherung steht jetzt jedes Quartal im Kalender.',
    ),
    note(
      'n23',
      '2026-06-30',
      'Halbjahr, einmal um den Block gelaufen.',
      'Tickets: alle mit Rückmeldung, ausser in der Urlaubswoche.',
      'Doku: VPN ist da, Firewall nicht.',
      'Polarstern leitest du gern, nur der Hersteller nervt.',
      'Updates: seit Mai alles sauber freigegeben.',
      'Du hättest gern einen höheren Tisch. Bestellt.',
    ),
    note(
      'n24',
      '2026-07-02',
      'Change-Anträge der letzten sechs Wochen: alle da, alle mit Rückfallplan. Danke.',
    ),
    note('n25', '2026-07-09', 'In der Bereitschaft sofort erreichbar, auch am Feiertag.'),
    note(
      'n26',
      '2026-07-16',
      'Drei Tage von zu Hause klappen, Henrike hat nichts zu meckern, Erreichbarkeit gut. Bleibt so.',
    ),
    note(
      'n27',
      '2026-07-23',
      'Henrike hat in der Polarstern-Woche Urlaub eingetragen. Cem springt ein, habe ich mit den beiden ausgemacht.',
    ),
    note(
      'n28',
      '2026-08-06',
      'Urlaubszeit, nur zu zweit. Klimaanlage im Serverraum gewartet, Schlüsselliste erneuert.',
    ),
    note(
      'n29',
      '2026-08-13',
      'Unsere Auszubildende darf die Benutzerverwaltung jetzt alleine, du schaust abends drüber.',
    ),
    note(
      'n30',
      '2026-08-20',
      'Zertifizierung Netzwerke: du möchtest die Prüfung machen, Kurs im Winter, 2400 Euro. Ich stelle den Antrag.',
    ),
    note(
      'n31',
      '2026-09-03',
      'Die Firewall ist weiter unbeschrieben, sieben Monate nach unserem Gespräch. Wenn du ausfällst, stehen wir da. Letzter Termin 30.9., wir tragen dir einen Tag dafür frei.',
    ),
    note(
      'n32',
      '2026-09-10',
      'Polarstern beim Landrat: du hast die Ampel erklärt, keine einzige Frage mehr. Souverän.',
    ),
    note(
      'n33',
      '2026-09-17',
      'Birtes Ausbilder in der Schule schreibt, sie sei fachlich allen voraus. Das ist auch dein Verdienst.',
    ),
    note(
      'n34',
      '2026-09-24',
      'Bereitschaftspauschale für alle erhöht, ab Oktober 35 Euro je Tag. Nur zur Info.',
    ),
    note(
      'n35',
      '2026-10-01',
      'Firewall steht. 18 Seiten, lesbar, Henrike hat sie gegengelesen. Endlich, und gut geworden.',
    ),
    note(
      'n36',
      '2026-10-08',
      'Ein Bürgermeister stand in der Tür, weil sein Tablet nicht ging. Du hast ihm Kaffee gemacht und in fünf Minuten geholfen. Er hat es in der Runde erzählt. Wie anders als im Januar.',
    ),
    note('n37', '2026-10-22', 'Antrag für die Prüfung ist durch, Beginn 11. Januar. Du lernst schon abends.'),
    note('n38', '2026-11-03', 'Netzwerkprüfung ist im März, Bücher sind bestellt.'),
    note(
      'n39',
      '2026-11-05',
      'Umzug: 31 von 32 laufen. Am Montag fällt der letzte. Der Landrat will eine Feier, du willst Pizza.',
    ),
    note(
      'n40',
      '2026-11-12',
      'Alte Vorgänge: sechs liegen wieder länger als zwei Wochen, zwei davon ohne Nachricht. Wegen des Umzugs verständlich. Trotzdem bis Freitag bitte.',
    ),
    note(
      'n41',
      '2026-11-17',
      'Vor dem Jahresgespräch.',
      'Azubine: Birte will nach der Lehre bleiben, am liebsten neben dir.',
      'Bereitschaft: Bestnote von Henrike.',
      'Sicherung: Kämmerei in 25 Minuten wieder hergestellt, vor Publikum.',
      'Weihnachtsfeier macht Cem.',
    ),
    note(
      'n42',
      '2026-11-19',
      'Henrike kommt seit dem Update mit der Inventarliste nicht zurecht, das Format passt nicht. Klären wir im Team.',
    ),
  ],
  points: [
    {
      id: 'p01',
      text: 'Tickets bleiben ohne Rückmeldung liegen',
      relevant: { n01: 'same', n05: 'typo', n08: 'compound', n23: 'same', n40: 'synonym' },
      opposite: ['n05', 'n08', 'n23'],
      hardNegatives: [],
    },
    {
      id: 'p02',
      text: 'Fehlende Dokumentation',
      relevant: {
        n03: 'abbreviation',
        n06: 'synonym',
        n11: 'same',
        n23: 'abbreviation',
        n31: 'paraphrase',
        n35: 'paraphrase',
      },
      opposite: ['n35'],
      hardNegatives: [],
    },
    {
      id: 'p03',
      text: 'Ton gegenüber Anwendern',
      relevant: { n04: 'paraphrase', n05: 'paraphrase', n19: 'same', n36: 'paraphrase' },
      opposite: ['n19', 'n36'],
      hardNegatives: ['n13'],
    },
    {
      id: 'p04',
      text: 'Leitung von Polarstern',
      relevant: { n02: 'same', n07: 'named', n21: 'named', n23: 'named', n32: 'named', n39: 'paraphrase' },
      hardNegatives: ['n27'],
    },
    {
      id: 'p05',
      text: 'In der Rufbereitschaft erreichbar',
      relevant: { n09: 'same', n20: 'compound', n25: 'same', n41: 'compound' },
      opposite: ['n09'],
      hardNegatives: ['n26', 'n34'],
    },
    {
      id: 'p06',
      text: 'Betreut unsere Auszubildende gut',
      relevant: {
        n10: 'abbreviation',
        n16: 'paraphrase',
        n29: 'same',
        n33: 'paraphrase',
        n41: 'abbreviation',
      },
      hardNegatives: ['n13'],
    },
    {
      id: 'p07',
      text: 'Updates ohne Freigabe eingespielt',
      relevant: { n14: 'same', n17: 'same', n23: 'same', n24: 'synonym' },
      opposite: ['n23', 'n24'],
      hardNegatives: ['n42'],
    },
    {
      id: 'p08',
      text: 'Rücksicherung geprüft, Backups verlässlich',
      relevant: { n12: 'inflected', n22: 'same', n41: 'synonym' },
      hardNegatives: ['n13', 'n24'],
    },
    {
      id: 'p09',
      text: 'Mehr Tage im Homeoffice',
      relevant: { n15: 'abbreviation', n18: 'same', n26: 'synonym' },
      hardNegatives: ['n34'],
    },
    {
      id: 'p10',
      text: 'Netzwerk-Zertifizierung',
      relevant: { n30: 'same', n37: 'paraphrase', n38: 'compound' },
      hardNegatives: [],
    },
    { id: 'p11', text: 'Ordnung im Serverraum', relevant: {}, hardNegatives: ['n16', 'n28'] },
    { id: 'p12', text: 'Überzieht das Budget für Hardware', relevant: {}, hardNegatives: ['n30', 'n34'] },
    { id: 'p13', text: 'Ehrlich, wenn sich etwas verzögert', relevant: { n21: 'same' }, hardNegatives: [] },
  ],
};
