import { note, type Case } from '../case';

/**
 * A nurse on a surgical ward, in the notes of the ward manager: formal (Sie), terse, with the short forms of the
 * house.
 */
export const pflege: Case = {
  id: 'pflege',
  language: 'de',
  names: ['Kessler', 'Nadja', 'Ruprecht', 'Okafor', 'Salome'],
  synonyms: [
    ['Doku', 'Dokumentation'],
    ['Dienstplan', 'DP'],
    ['Übergabe', 'ÜG'],
    ['Medikamente', 'Medis', 'Arzneimittel'],
    ['Schüler', 'Azubi', 'Auszubildende'],
  ],
  notes: [
    note(
      'n01',
      '2025-11-28',
      'Erstes Gespräch nach der Probezeit. Frau Kessler fühlt sich angekommen, das Team sei herzlich.',
      'Wir haben vereinbart, uns alle drei Wochen eine halbe Stunde zu nehmen.',
    ),
    note(
      'n02',
      '2025-12-12',
      'Wunddoku Zimmer 7 und 9: Fotos fehlen, Größe der Wunde nicht eingetragen. Habe ihr beide Bögen gezeigt.',
      'Sie sagt, am Wochenende schaffe sie es nicht.',
    ),
    note(
      'n03',
      '2025-12-19',
      'Weihnachten: Sie hat den 24. freiwillig übernommen. Vielen Dank gesagt. Dienstplan Januar hängt.',
    ),
    note(
      'n04',
      '2026-01-09',
      'Die Tochter von Herrn R. hat sich bedankt: „Ihre Kollegin hat mir alles in Ruhe erklärt, zum ersten Mal habe ich verstanden, was passiert.“ Habe ich so weitergegeben.',
    ),
    note(
      'n05',
      '2026-01-16',
      'Uebergabe heute 38 Minuten, Spätdienst stand schon auf dem Flur. Sie erzählt zu jedem Patienten die ganze Vorgeschichte.',
      'Vorschlag: nur was neu ist, was offen ist, was gefährlich ist.',
    ),
    note(
      'n06',
      '2026-01-23',
      'Wunddokumentation: bei zwei von fünf fehlt weiter der Verlauf. Ich erwarte ihn bis Montag.',
    ),
    note(
      'n07',
      '2026-01-30',
      'Dienst mit Nadja getauscht, im Plan stand es erst am selben Morgen. Ich wusste von nichts. Bitte künftig drei Tage vorher.',
    ),
    note(
      'n08',
      '2026-02-13',
      'Hygienebegehung: bei ihr zweimal keine Desinfektion der Hände zwischen zwei Betten gesehen. Sie war betroffen, ich auch.',
    ),
    note(
      'n09',
      '2026-02-20',
      'Nachschulung Händehygiene mit Schwarzlicht gemacht, freiwillig die ganze Schicht mitgenommen. Gute Idee von ihr.',
    ),
    note(
      'n10',
      '2026-03-06',
      'Fragt nach der Weiterbildung zur Praxisanleiterin, 300 Stunden. Ich unterstütze das, muss aber mit der PDL reden, weil schon zwei aus dem Haus drin sind.',
    ),
    note(
      'n11',
      '2026-03-13',
      'Zwei Kräfte aus der Zeitarbeit wollten nicht mehr zu uns: Frau K. habe sie vor einem Patienten „Anfänger“ genannt.',
      'Sie bestreitet das Wort, nicht den Ärger. Habe klar gesagt, dass das nicht geht.',
    ),
    note(
      'n12',
      '2026-03-20',
      'Sturzprophylaxe-Projekt: Herr Ruprecht leitet, sie soll die Bögen testen. Start nach Ostern.',
    ),
    note('n13', '2026-03-27', 'Angehoerige von Zimmer 5 nennen sie im Fragebogen namentlich.'),
    note('n14', '2026-03-31', 'Überstunden: 38. Bitte abbauen und nicht auszahlen lassen.'),
    note(
      'n15',
      '2026-04-02',
      'Leihkräfte: Ich habe im Frühdienst zugehört. Kurzer Ton, aber höflich. Sie bemüht sich.',
    ),
    note(
      'n16',
      '2026-04-10',
      'Am 8.4. falsche Dosis gestellt (10 statt 5 mg), beim Vier-Augen-Blick von Okafor bemerkt, nichts passiert.',
      'Sie hat es selbst gemeldet. Besprochen: keine Gespräche am Stellplatz, Weste anziehen.',
    ),
    note(
      'n17',
      '2026-04-17',
      'Reanimation Zimmer 12 in der Nacht. Okafor sagt, sie habe mit ruhiger Stimme eingeteilt, alles saß. Ich bin stolz auf das Team.',
    ),
    note(
      'n18',
      '2026-04-24',
      'Ruprecht hat Medis bestellt und zweimal die falsche Packung bekommen. Apotheke angerufen. Frau K. nicht betroffen.',
    ),
    note(
      'n19',
      '2026-04-30',
      'Übergabe am Bett probiert, mit Frau K. Dauert noch zu lange, 30 Minuten, aber die Patienten mögen es.',
    ),
    note(
      'n20',
      '2026-05-08',
      'Ihr Stundenkonto: plus 46. Seit Februar wächst es. Sie springt zu oft ein, sagt sie selbst. Ich streiche zwei Dienste im Juni.',
    ),
    note(
      'n21',
      '2026-05-15',
      'ÜG unter 20 min die ganze Woche, Spätdienst lobt den Zettel mit den drei Spalten.',
    ),
    note(
      'n22',
      '2026-05-19',
      'Beim Stellen der Medis trägt sie seit dem Fehler die Weste, jeden Tag. Zwanzig Kontrollen, keine Abweichung.',
    ),
    note('n23', '2026-05-22', 'Diensttausch mit Okafor, fünf Tage vorher beantragt, so ist es recht.'),
    note(
      'n24',
      '2026-05-29',
      'Zusage der PDL: Kurs ab Oktober, Freistellung für die Blockwochen. Riesige Freude.',
    ),
    note(
      'n25',
      '2026-06-05',
      'Wundbögen: Stichprobe 10 von 10 vollständig, mit Bild und Zentimetern. Sehr gut, habe ich ihr gleich gesagt.',
    ),
    note(
      'n26',
      '2026-06-12',
      'Praxisanleitung: Anmeldung ist verschickt, mit ihrer und meiner Unterschrift.',
    ),
    note(
      'n27',
      '2026-06-19',
      'Die Testbögen gegen Stürze sind ihr zu lang. Hat eine Seite daraus gemacht, Ruprecht übernimmt sie fürs ganze Haus.',
    ),
    note(
      'n28',
      '2026-06-26',
      'Frau Salome aus der Leihfirma erzählt, dass Frau Kessler ihr am ersten Tag alles gezeigt und beim Essen neben ihr gesessen hat. Schön, nach dem Frühjahr.',
    ),
    note(
      'n29',
      '2026-06-30',
      'Halbjahresgespräch, 40 Minuten.',
      'Wunden: Die Bögen laufen, sie zeigt sie jetzt den Neuen.',
      'Übergabe: 18 bis 22 Minuten, damit kann jeder leben.',
      'Mehrarbeit bleibt das Sorgenkind, plus 31.',
      'Wünscht sich einen Spind ohne Beule. Bestellt.',
    ),
    note('n30', '2026-07-03', 'Handschuhe statt Desinfektion: einmal gesehen und gleich gesagt.'),
    note(
      'n31',
      '2026-07-10',
      'Urlaub Juli/August geklärt. Sonst nichts, Station voll, Gespräch auf zehn Minuten gekürzt.',
      'Das Zimmer für die Angehörigen wird gestrichen, zwei Wochen gesperrt.',
    ),
    note(
      'n32',
      '2026-07-24',
      'Schon wieder ein Wechsel am Abend vorher, per Zettel an meiner Tür. Diesmal mit Okafor. Ich habe es abgelehnt und den Grund genannt: die Ruhezeit.',
    ),
    note(
      'n33',
      '2026-08-07',
      'Ein Sohn hat laut gebrüllt, weil die OP verschoben war. Sie hat ihn ins Dienstzimmer gebeten, Wasser hingestellt, zugehört. Nach zehn Minuten hat er sich entschuldigt.',
    ),
    note(
      'n34',
      '2026-08-14',
      'Zahl der Stürze von neun auf vier im Quartal. Ihr Bogen aus dem Projekt wird im Haus gezeigt.',
    ),
    note(
      'n35',
      '2026-08-21',
      'Mehrarbeit: Konto auf plus 18 herunter. Sie sagt jetzt auch einmal nein am Telefon, fällt ihr schwer.',
    ),
    note(
      'n36',
      '2026-08-28',
      'Notfall im Aufzug, Patient kollabiert. Alarm gedrückt, gelagert, dabei ganz ruhig geredet.',
    ),
    note(
      'n37',
      '2026-09-04',
      'Beinahe-Sturz Zimmer 3, Bremse am Rollstuhl war offen. Das war der Transportdienst. Meldung geschrieben.',
    ),
    note(
      'n38',
      '2026-09-18',
      'Beobachtung Hygiene: 20 von 21 Gelegenheiten genutzt. Die Fachkraft war zufrieden.',
    ),
    note(
      'n39',
      '2026-09-25',
      'Der Spender mit der Desinfektion in Zimmer 4 ist leer, Haustechnik angerufen.',
    ),
    note(
      'n40',
      '2026-10-02',
      'Übergabe an die neue Stationssekretärin macht Nadja. Frau K. soll ihr nur die Bestellliste zeigen.',
    ),
    note(
      'n41',
      '2026-10-16',
      'Erste Blockwoche: begeistert. Möchte ab Januar die Schüler im zweiten Jahr begleiten.',
    ),
    note(
      'n42',
      '2026-10-30',
      'Lungenembolie bei Frau T. früh erkannt, Arzt geholt, Sauerstoff, Bett hoch. Der Oberarzt hat mich extra angerufen.',
    ),
    note(
      'n43',
      '2026-11-06',
      'Kurzer Rückblick vor dem Jahresgespräch.',
      'Tauschen läuft jetzt über die Liste, seit August keine Überraschung mehr.',
      'Zwei Angehörige haben Kuchen gebracht, für sie und für die Nacht.',
      'Praxisanleitung: Zwischennote 1,3.',
      'Brandschutz machen alle im Dezember.',
    ),
    note(
      'n44',
      '2026-11-13',
      'Dokumentation der Lagerung hat bei mehreren Lücken, bei ihr nicht. Thema für die Teamsitzung.',
    ),
  ],
  points: [
    {
      id: 'p01',
      text: 'Wunddokumentation unvollständig',
      relevant: { n02: 'abbreviation', n06: 'same', n25: 'compound', n29: 'compound' },
      opposite: ['n25', 'n29'],
      hardNegatives: ['n44'],
    },
    {
      id: 'p02',
      text: 'Guter Umgang mit Angehörigen',
      relevant: { n04: 'paraphrase', n13: 'typo', n33: 'paraphrase', n43: 'inflected' },
      hardNegatives: ['n28', 'n31'],
    },
    {
      id: 'p03',
      text: 'Übergabe dauert zu lange',
      relevant: { n05: 'typo', n19: 'same', n21: 'abbreviation', n29: 'same' },
      opposite: ['n21', 'n29'],
      hardNegatives: ['n27', 'n40'],
    },
    {
      id: 'p04',
      text: 'Kurzfristiges Tauschen von Diensten',
      relevant: { n07: 'inflected', n23: 'compound', n32: 'paraphrase', n43: 'same' },
      opposite: ['n23', 'n43'],
      hardNegatives: ['n03', 'n20'],
    },
    {
      id: 'p05',
      text: 'Händedesinfektion',
      relevant: { n08: 'compound', n09: 'compound', n30: 'compound', n38: 'paraphrase' },
      opposite: ['n38'],
      hardNegatives: ['n39'],
    },
    {
      id: 'p06',
      text: 'Weiterbildung Praxisanleitung',
      relevant: { n10: 'same', n24: 'synonym', n26: 'same', n41: 'paraphrase', n43: 'same' },
      hardNegatives: ['n09'],
    },
    {
      id: 'p07',
      text: 'Ton gegenüber den Leihkräften',
      relevant: { n11: 'synonym', n15: 'same', n28: 'compound' },
      opposite: ['n28'],
      hardNegatives: ['n17'],
    },
    {
      id: 'p08',
      text: 'Fehler beim Stellen der Medikamente im April',
      relevant: { n16: 'inflected', n22: 'same' },
      hardNegatives: ['n18'],
    },
    {
      id: 'p09',
      text: 'Zu viele Überstunden',
      relevant: { n14: 'same', n20: 'compound', n29: 'synonym', n35: 'synonym' },
      hardNegatives: ['n10'],
    },
    {
      id: 'p10',
      text: 'Bleibt in Notfällen ruhig',
      relevant: { n17: 'inflected', n36: 'same', n42: 'paraphrase' },
      hardNegatives: ['n04', 'n33'],
    },
    {
      id: 'p11',
      text: 'Projekt Sturzprophylaxe',
      relevant: { n12: 'same', n27: 'compound', n34: 'compound' },
      hardNegatives: ['n37'],
    },
    {
      id: 'p12',
      text: 'Englisch für Gespräche mit ausländischen Patienten',
      relevant: {},
      hardNegatives: ['n01', 'n05', 'n11'],
    },
    { id: 'p13', text: 'Übernimmt Feiertage freiwillig', relevant: { n03: 'same' }, hardNegatives: ['n09'] },
  ],
};
