import type { Grammar } from '../grammar.ts'

export const dutch: Grammar = {
  headlines: ['Ontdek {product}', 'Tijd voor {product}', 'Maak kennis met {product}', '{product}, van {business}', 'Zin in {product}?', 'Zeg hallo tegen {product}'],
  byTone: {
    friendly: ['Kom kijken: {product}', '{product}? Kom binnen.'],
    bold: ['{product}. Nu jij.', 'Ja tegen {product}.'],
    elegant: ['{product}, van {business}', 'Een moment voor {product}'],
    playful: ['Psst: {product}!', 'Hallo, {product}!'],
    professional: ['{product} van {business}', '{product} bij {business}'],
  },
  withOffer: ['{product}: {offer}', '{offer}: {product}'],
  withAudience: ['{product} voor {audience}', 'Voor {audience}: {product}'],
  openers: ['Zin in {product}?', 'Dit is {product}, van {business}.', '{business} presenteert: {product}.', 'Op zoek naar {product}?'],
  closers: ['Bekijk het vandaag.', 'Kijk zelf maar.', 'Alle details met één tik.', 'Neem een kijkje.'],
  descriptions: ['Nu bij {business}', 'Bekijk het bij {business}', 'Neem een kijkje', 'Met één tik'],
  kickers: ['{business} presenteert', 'Nu bij {business}'],
  labels: {
    SHOP_NOW: 'Nu kopen',
    LEARN_MORE: 'Meer informatie',
    ORDER_NOW: 'Nu bestellen',
    GET_OFFER: 'Aanbieding bekijken',
    SIGN_UP: 'Registreren',
    BOOK_NOW: 'Nu boeken',
    CONTACT_US: 'Contact opnemen',
    GET_QUOTE: 'Offerte aanvragen',
    SUBSCRIBE: 'Abonneren',
    DOWNLOAD: 'Downloaden',
    APPLY_NOW: 'Nu aanvragen',
    SEE_MENU: 'Menu bekijken',
  },
  space: ' ',
  stop: '.',
}
