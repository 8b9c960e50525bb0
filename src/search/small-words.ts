const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that say nothing of the matter, by language. They also tell in which language a text is written. */
export const smallWords = {
  en: setOf(
    'a about above after again all almost also always am an and any are around as at be because been before being below ' +
      'between both but by came can could did do does doing done down during each even ever every few for from further ' +
      'get gets getting give gives given go goes going gone good got had has have having he her here hers herself him ' +
      'himself his how i if in into is it its itself just keep keeps last lot made make makes many may me might more most ' +
      'much must my myself new next no nor not now of off often on once one only onto or other our ours out over own per ' +
      'put rather really said same say says see seems she should since so some still such take takes than that the their ' +
      'theirs them then there these they thing things this those through to today too two under until up us very was we ' +
      'week weeks well went were what when where whether which while who whom whose why will with without would yes ' +
      'yesterday yet you your im ive dont didnt doesnt wont cant isnt wasnt hes shes ill id thats three told',
  ),
  de: setOf(
    'aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bin bis bist bitte da dabei ' +
      'dafür damit dann daran darf das dass dein deine deinem deinen deiner dem den denn der des dich die dies diese ' +
      'diesem diesen dieser dieses dir doch dort du durch ein eine einem einen einer eines einmal er es etwas euch für ' +
      'gegen gegenüber gemacht ganz geht gibt gleich gut gute guten guter habe haben hast hat hatte hatten heute hier ich ' +
      'ihm ihn ihr ihre ihrem ihren ihrer im immer in ins ist ja jede jedem jeden jeder jedes jetzt kann kein keine keinem ' +
      'keinen keiner können lassen letzte letzten machen macht man mal mehr mein meine meinem meinen meiner mich mir mit ' +
      'muss nach nicht nichts noch nun nur ob oder ohne sagt sagte schon sehr sei sein seine seinem seinen seiner seit ' +
      'selbst sich sie sind so soll sollen sonst über um und uns unser unsere unter viel viele vom von vor wann war waren ' +
      'was weg weil weiter welche wenn wer werden wie wieder will wird wir wo wurde wurden zu zum zur zwar zwei zwischen',
  ),
} as const;

export type Language = keyof typeof smallWords;
