import type { Field } from './idea';

/** When things happen: lateness, notice, shifts, hours, absence. */
export const punctuality: Field = [
  'late, lateness, overdue, delay, delayed, behind, tardy, miss the deadline, missed, last minute, too long, not in time, on time, in time, in good time, early, punctual, punctuality, prompt, promptly, timely, ahead of time, ahead of schedule, in advance, beforehand, on the dot / spät, zu spät, verspätet, Verspätung, verzögert, Verzögerung, überfällig, Verzug, im Rückstand, unpünktlich, pünktlich, Pünktlichkeit, rechtzeitig, fristgerecht, früh, früher, im Voraus, Vorlauf, vor der Zeit, auf den letzten Drücker',
  'late, lateness, arrive, arrival, turn up, show up, clock in, clocked in, overslept, oversleep, missed the bus, bus, train, traffic, commute, start of shift, start of the day, doors open, opening / spät, ankommen, erscheinen, stempeln, eingestempelt, verschlafen, Bus, Bahn, Stau, Weg zur Arbeit, Dienstbeginn, Arbeitsbeginn, Schichtbeginn, auftauchen',
  'deadline, due, due date, cut-off, date, by Friday, target date, time limit, submit, submission, hand in, handed in, turn in, deliver, delivered, send in, sent in / Frist, Abgabe, Termin, Stichtag, Abgabetermin, fällig, einreichen, abgeben, abgegeben, eingereicht, liefern, nachreichen',
  'slow, slowly, takes too long, drag, dragging, sluggish, wait, waiting, waited, hours, days, quick, quicker, fast, faster, speed, pace, same day, turnaround, response time / langsam, dauert, trödeln, warten, gewartet, Wartezeit, schnell, schneller, zügig, Tempo, Geschwindigkeit, am selben Tag, prompt',
  'forget, forgot, forgotten, slip, slipped my mind, not done, still missing, missing, left undone, remember, remembered, reminder, remind, chase, chased, chasing, ask twice, had to ask / vergessen, vergisst, fehlt, fehlen, fehlt noch, nicht gemacht, nicht erledigt, liegen geblieben, erinnern, erinnert, Erinnerung, nachfragen, nachhaken, hinterherlaufen',
  'follow up, follow-up, follow through, loose ends, see through, get back to, call back, called back, promise, promised, keep promises, reliable, reliability, dependable, commitment, let down, stand by / nachfassen, Nachverfolgung, dranbleiben, bleibt dran, zurückrufen, Rückruf, versprochen, Zusage, zugesagt, zuverlässig, Zuverlässigkeit, verlässlich, Wort halten, im Stich lassen, Verlass',
  'short notice, at short notice, last minute, last-minute, day before, same morning, evening before, the night before, without notice, without warning, hours before, out of the blue, notice, in advance, days before / kurzfristig, im letzten Moment, am Vortag, am Abend vorher, am selben Morgen, ohne Vorwarnung, in letzter Minute, spontan, vorher, Tage vorher, Vorlaufzeit, angekündigt',
];

export const hours: Field = [
  'overtime, extra hours, long hours, extra shift, works late, stays late, stayed late, weekends, Sundays, Saturdays, too many hours, hours, workload, time off in lieu, toil, flexitime, hours account / Überstunden, Mehrarbeit, Stundenkonto, Zeitkonto, Mehrstunden, Plusstunden, Gleitzeit, länger bleiben, bleibt länger, Zusatzschicht, Arbeitszeit, abbauen, Freizeitausgleich, ausbezahlt',
  'swap, swapped, swap shifts, change of shift, change of days, trade shifts, switch shifts, exchange, cover, stand in for, gave away / tauschen, Tausch, getauscht, Diensttausch, Schichttausch, Wechsel, wechseln, Dienst wechseln, abgeben, eintauschen',
  'rota, roster, schedule, shift plan, shift, shifts, timetable, duty, duties, planning of shifts / Dienstplan, Schichtplan, Dienst, Schicht, Plan, Einsatzplan, Stundenplan, Einteilung, eingeteilt',
  'holiday, holidays, leave, annual leave, vacation, time off, days off, day off, weeks off, half-term / Urlaub, Ferien, freie Tage, frei, freinehmen, Urlaubsantrag, Brückentag, Urlaubsplanung',
  'absence, absent, off sick, sick, sickness, away, missed days, no show, no-show, call in, rang in / abwesend, Abwesenheit, Fehlzeit, fehlen, krank, Krankmeldung, krankgemeldet, Ausfall, ausgefallen',
  'on call, on-call, standby, night duty, weekend duty, pager, call-out, turns, out of hours, nights / Bereitschaft, Rufbereitschaft, Bereitschaftsdienst, Notdienst, Wochenenddienst, Nachtdienst, Rufdienst, nachts',
  'night, nights, night shift, evening, late shift, early shift, morning shift, morning / Nacht, Nachtschicht, Nachtdienst, Spätdienst, Spätschicht, Frühdienst, Frühschicht, Abend, Morgen',
  'public holiday, Christmas, Easter, New Year, bank holiday, festive / Feiertag, Weihnachten, Ostern, Silvester, Neujahr, Heiligabend, Feiertage',
  'break, breaks, lunch, lunch break, tea break, smoke break, smoking, pause, coffee / Pause, Pausen, Mittagspause, Raucherpause, Mittag, rauchen, überzieht die Pause, Kaffeepause',
  'part time, part-time, fewer hours, reduce hours, flexible, flexible working, four days, full time, contract hours / Teilzeit, Stunden reduzieren, weniger Stunden, Vollzeit, Stundenzahl, Vier-Tage-Woche, aufstocken, flexibel',
  'home office, working from home, work from home, from home, at home, remote, remotely, hybrid, in the office, office days / Homeoffice, von zu Hause, daheim, remote, mobiles Arbeiten, Bürotage, Präsenz',
  'weekend, weekends, Saturday, Sunday, Sat, Sun / Wochenende, Samstag, Sonntag, Sa, So',
  'fair, fairness, share, fair share, turn, turns, lopsided, uneven, equal, distribution, evenly, always the same / gerecht, fair, Fairness, Verteilung, verteilt, gleichmäßig, reihum, immer dieselben, ungerecht',
];

export const planning: Field = [
  'estimate, estimates, estimated, estimation, guess, forecast, how long, took twice, off by, optimistic, over-optimistic, underestimated, overran, overrun, realistic, buffer, range, ranges, weeks instead of, days instead of / schätzen, Schätzung, Schätzungen, geschätzt, Aufwand, Aufwandsschätzung, verschätzt, optimistisch, realistisch, Puffer, unterschätzt, doppelt so lange, Prognose',
  'plan, plans, planning, planned, organised, organisation, organise, organize, prioritise, priorities, priority, order of work, structure, list, to-do, overview, juggle / planen, Planung, geplant, organisiert, Organisation, Prioritäten, Priorität, priorisieren, Struktur, Reihenfolge, Überblick, Liste, Aufgabenliste',
  'prepare, prepared, preparation, unprepared, homework, read beforehand, agenda, ready, notes ready, winging it / vorbereiten, vorbereitet, Vorbereitung, unvorbereitet, eingelesen, Agenda, Tagesordnung, aus dem Stegreif',
  'budget, cost, costs, spending, overspend, expense, expenses, receipts, claim, money, price / Budget, Kosten, Ausgaben, Spesen, Belege, Abrechnung, Reisekosten, Geld, Preis, teuer',
  'project, milestone, launch, go live, roll-out, rollout, migration, move, switch, switch over, introduction, delivery / Projekt, Meilenstein, Einführung, Umstellung, Umzug, Start, Migration, Abschluss, Rollout, Inbetriebnahme',
  'finished, finish, complete, completed, done, closed, wrapped up, incomplete, unfinished, half done, half-finished, open, outstanding, gaps, blank, missing, empty / fertig, abgeschlossen, erledigt, vollständig, unvollständig, komplett, lückenlos, Lücke, Lücken, Löcher, leer, offen, halb fertig, fehlt, fehlen',
  'delegate, delegates, delegation, let go, letting go, does it himself, does it herself, did it all himself, did it all herself, pass on tasks, hand out / delegieren, Delegation, abgeben, loslassen, macht alles selbst, selber machen, verteilen, Aufgaben verteilen',
  'backlog, pile, piled up, stack, tray, queue, unfiled, unprocessed, unanswered, outstanding, open cases, filing / Rückstand, Rückstände, Stapel, Berg, liegen, unbearbeitet, offene Fälle, Ablage, aufgelaufen, Rückstau, abarbeiten',
];
