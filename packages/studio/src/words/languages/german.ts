import type { Grammar } from '../grammar.ts'

export const german: Grammar = {
  headlines: ['Entdecken: {product}', 'Zeit für {product}', 'Platz für {product}', '{product} von {business}', 'Lust auf {product}?', 'Hallo, {product}!'],
  byTone: {
    friendly: ['Schau vorbei: {product}', 'Komm rein: {product}'],
    bold: ['{product}. Jetzt du.', 'Ja zu {product}.'],
    elegant: ['{product} von {business}', 'Ein Moment für {product}'],
    playful: ['Psst: {product}!', 'Na, Lust auf {product}?'],
    professional: ['{product} von {business}', '{product} bei {business}'],
  },
  withOffer: ['{product}: {offer}', '{offer}: {product}'],
  withAudience: ['{product} für {audience}', 'Für {audience}: {product}'],
  openers: ['Lust auf {product}?', 'Das ist {product} von {business}.', '{business} präsentiert: {product}.', 'Gesucht: {product}? Gefunden: {business}.'],
  closers: ['Jetzt ansehen.', 'Einfach selbst ansehen.', 'Alle Details mit einem Tipp.', 'Ein Blick genügt.'],
  descriptions: ['Jetzt bei {business}', 'Bei {business} ansehen', 'Ein Blick genügt', 'Alle Details ansehen'],
  kickers: ['{business} präsentiert', 'Jetzt bei {business}'],
  labels: {
    SHOP_NOW: 'Jetzt einkaufen',
    LEARN_MORE: 'Mehr dazu',
    ORDER_NOW: 'Jetzt bestellen',
    GET_OFFER: 'Angebot nutzen',
    SIGN_UP: 'Registrieren',
    BOOK_NOW: 'Jetzt buchen',
    CONTACT_US: 'Kontakt',
    GET_QUOTE: 'Angebot anfordern',
    SUBSCRIBE: 'Abonnieren',
    DOWNLOAD: 'Herunterladen',
    APPLY_NOW: 'Jetzt bewerben',
    SEE_MENU: 'Speisekarte ansehen',
  },
  space: ' ',
  stop: '.',
}
