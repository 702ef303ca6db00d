import type { FilmGrammar } from './film-grammar.ts'

export const german: FilmGrammar = {
  asks: [
    'Lust auf {named}?',
    ['Schon mal überlegt?', 'Schon mal an {named} gedacht?'],
    ['{product}?', '{product}? Hier bist du richtig.'],
    ['Auf deiner Liste?', 'Auf deiner Liste: {product}?'],
    ['Neugierig?', 'Neugierig auf {named}?'],
  ],
  nudges: ['Schau mal.', 'Moment mal.', 'Kurz herschauen.', 'Hier drüben.', 'Schon gesehen?'],
  moments: ['Erst mal nur schauen.', 'Nimm dir einen Moment.', 'Kurz innehalten.', 'Ganz in Ruhe.'],
  names: [
    ['{product}', '{product}, von {business}.'],
    ['Darum geht’s: {product}', 'Darum geht es: {product}.'],
  ],
  again: [
    ['{product}', 'Noch einmal: {product}.'],
    ['Das ist es: {product}', 'Das ist es: {product}.'],
  ],
  makers: [
    ['Von {business}', 'Von {business}.'],
    ['{business}', 'Merk dir den Namen: {business}.'],
  ],
  place: ['Hier: {business}', 'Hier findest du uns: {business}.'],
  voices: [
    ['Wir sind {business}', 'Wir sind {business}.'],
    ['Das machen wir', 'Das machen wir: {product}.'],
    ['Schön, dass du da bist', 'Schön, dass du da bist.'],
    ['Frag uns', 'Frag uns, was du wissen willst.'],
    ['Sag hallo', 'Komm vorbei und sag hallo.'],
  ],
  audience: ['Für {audience}', 'Gedacht ist das für {audience}.'],
  looks: [
    ['Schau genau hin', 'Schau genau hin.'],
    ['Ein genauer Blick', 'Hier ein genauer Blick.'],
    ['Hier zu sehen', 'Und hier ist es zu sehen.'],
    ['Die kleinen Dinge', 'Achte auch auf die kleinen Dinge.'],
  ],
  looksAgain: [
    ['Und noch einmal', 'Und jetzt noch einmal hinschauen.'],
    ['Lass es wirken', 'Lass es auf dich wirken.'],
  ],
  rests: ['Nimm dir Zeit.', 'Alles zu seiner Zeit.', 'Ohne Eile.', 'Durchatmen.', 'Stell es dir vor.'],
  tags: ['Bereit?', 'Schau.', 'Hier.', 'Genau das.', 'Ja, das.', 'Alles klar?', 'Warum nicht?', 'Du wählst.'],
  bridges: ['Noch etwas.', 'Da ist noch mehr.', ['Bevor du gehst', 'Bevor du gehst.']],
  facts: [
    ['Gut zu wissen', 'Das ist gut zu wissen.'],
    ['Kurz gesagt', 'Kurz gesagt ist es so.'],
    ['Die Details', 'Jetzt zu den Details.'],
  ],
  ways: [
    ['So geht’s', 'So kommst du dazu.'],
    ['Schritt für Schritt', 'Gehen wir es Schritt für Schritt durch.'],
  ],
  questions: {
    what: ['Was ist das?', 'Und was ist das nun?'],
    whom: ['Für wen?', 'Und für wen ist das?'],
    where: ['Wo gibt es das?', 'Und wo gibt es das?'],
    offer: ['Und das Angebot?', 'Und das Angebot?'],
  },
  offers: [
    ['{offer}', 'Und das ist das Angebot: {offer}.'],
    ['{offer}', 'Zur Erinnerung: {offer}.'],
  ],
  steps: [
    ['Ansehen', 'Sieh dich bei {business} um.'],
    ['Aussuchen', 'Such dir aus, was zu dir passt.'],
    ['Fragen', 'Frag, was du wissen willst.'],
    ['Entscheiden', 'Entscheide dich in Ruhe.'],
  ],
  endings: {
    buy: ['Bestellen', 'Und dann bestellst du.'],
    book: ['Buchen', 'Und dann buchst du.'],
    join: ['Anmelden', 'Und dann meldest du dich an.'],
    ask: ['Melden', 'Und dann meldest du dich bei uns.'],
    see: ['Mehr sehen', 'Und dann siehst du dir den Rest an.'],
  },
  calls: [
    ['Jetzt du', 'Jetzt bist du dran. {business}.'],
    ['Schau vorbei', 'Schau vorbei, bei {business}.'],
    ['Sieh selbst', 'Sieh selbst, bei {business}.'],
    ['Bis gleich', 'Bis gleich, bei {business}.'],
    ['Du bist dran', 'Du bist dran. {business}.'],
  ],
  offerLabel: 'Das Angebot',
}
