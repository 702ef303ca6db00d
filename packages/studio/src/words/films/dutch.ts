import type { FilmGrammar } from './film-grammar.ts'

export const dutch: FilmGrammar = {
  asks: [
    'Op zoek naar {named}?',
    ['Denk je eraan?', 'Denk je aan {named}?'],
    ['{product}?', '{product}? Dan zit je hier goed.'],
    ['Op je lijstje?', 'Staat het op je lijstje? {product}.'],
    ['Nieuwsgierig?', 'Nieuwsgierig naar {named}?'],
  ],
  nudges: ['Kijk eens.', 'Wacht even.', 'Hier moet je zijn.', 'Even opletten.', 'Al gezien?'],
  moments: ['Eerst gewoon kijken.', 'Neem een moment.', 'Even stilstaan.', 'Heel rustig.'],
  names: [
    ['{product}', '{product}, van {business}.'],
    ['Maak kennis met {named}', 'Maak kennis met {named}, van {business}.'],
  ],
  again: [
    ['{product}', 'Nog een keer: {product}.'],
    ['Dit is het: {product}', 'Dit is het: {product}.'],
  ],
  makers: [
    ['Van {business}', 'Van {business}.'],
    ['{business}', 'Onthoud de naam: {business}.'],
  ],
  place: ['Hier: {business}', 'Hier vind je ons: {business}.'],
  voices: [
    ['Wij zijn {business}', 'Wij zijn {business}.'],
    ['Dit doen wij', 'Dit doen wij: {product}.'],
    ['Kom zoals je bent', 'Kom zoals je bent.'],
    ['Vraag het ons', 'Vraag ons wat je wilt weten.'],
    ['Zeg hallo', 'Kom langs en zeg hallo.'],
  ],
  audience: ['Voor {audience}', 'Het is voor {audience}.'],
  looks: [
    ['Kijk goed', 'Kijk eens goed.'],
    ['Van dichtbij', 'Hier van dichtbij.'],
    ['Hier te zien', 'En hier is het te zien.'],
    ['De kleine dingen', 'Let ook op de kleine dingen.'],
  ],
  looksAgain: [
    ['Kijk nog eens', 'En kijk nu nog eens.'],
    ['Neem het in je op', 'Neem het rustig in je op.'],
  ],
  rests: ['Neem je tijd.', 'Alles op zijn tijd.', 'Geen haast.', 'Adem in.', 'Stel het je voor.'],
  tags: ['Klaar?', 'Kijk.', 'Hier.', 'Ja, dit.', 'Precies dit.', 'Snap je?', 'Waarom niet?', 'Jij kiest.'],
  bridges: ['Nog één ding.', 'Er is meer.', ['Voor je gaat', 'Voor je gaat.']],
  facts: [
    ['Goed om te weten', 'Dit is goed om te weten.'],
    ['Kort gezegd', 'Kort gezegd is het zo.'],
    ['De details', 'Nu de details.'],
  ],
  ways: [
    ['Zo doe je dat', 'Zo kom je eraan.'],
    ['Stap voor stap', 'We gaan stap voor stap.'],
  ],
  questions: {
    what: ['Wat is het?', 'En wat is het dan?'],
    whom: ['Voor wie?', 'En voor wie is het?'],
    where: ['Waar?', 'En waar vind je het?'],
    offer: ['En de aanbieding?', 'En de aanbieding?'],
  },
  offers: [
    ['{offer}', 'En dit is de aanbieding: {offer}.'],
    ['{offer}', 'Nog even: {offer}.'],
  ],
  steps: [
    ['Kijk rond', 'Kijk rond bij {business}.'],
    ['Kies', 'Kies wat bij je past.'],
    ['Vraag', 'Vraag wat je wilt weten.'],
    ['Beslis', 'Beslis in alle rust.'],
  ],
  endings: {
    buy: ['Bestel', 'En dan bestel je.'],
    book: ['Boek', 'En dan boek je.'],
    join: ['Meld je aan', 'En dan meld je je aan.'],
    ask: ['Laat iets horen', 'En dan neem je contact met ons op.'],
    see: ['Bekijk de rest', 'En dan bekijk je de rest.'],
  },
  calls: [
    ['Kom kijken', 'Kom kijken, bij {business}.'],
    ['Nu jij', 'Nu ben jij aan de beurt. {business}.'],
    ['Kijk zelf', 'Kijk zelf, bij {business}.'],
    ['Neem een kijkje', 'Neem een kijkje, bij {business}.'],
    ['Tot zo', 'Tot zo, bij {business}.'],
  ],
  offerLabel: 'De aanbieding',
}
