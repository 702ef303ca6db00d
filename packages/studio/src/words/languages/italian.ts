import type { Grammar } from '../grammar.ts'

export const italian: Grammar = {
  headlines: ['Scopri {product}', 'È il momento di {product}', 'Ti presentiamo {product}', '{product}, di {business}', 'Cerchi {product}?', 'Di’ ciao a {product}'],
  byTone: {
    friendly: ['Vieni a vedere {product}', '{product}? Entra pure.'],
    bold: ['{product}. Tocca a te.', 'Sì a {product}.'],
    elegant: ['{product}, firmato {business}', 'Un momento per {product}'],
    playful: ['Psst: {product}!', 'Ciao, {product}!'],
    professional: ['{product} di {business}', '{product} da {business}'],
  },
  withOffer: ['{product}: {offer}', '{offer}: {product}'],
  withAudience: ['{product} per {audience}', 'Per {audience}: {product}'],
  openers: ['Pensi a {product}?', 'Ecco {product}, di {business}.', '{business} presenta: {product}.', 'Cerchi {product}?'],
  closers: ['Dai un’occhiata.', 'Guarda con i tuoi occhi.', 'Tutti i dettagli con un tocco.', 'Vieni a vedere.'],
  descriptions: ['Ora da {business}', 'Guarda da {business}', 'Dai un’occhiata', 'Con un tocco'],
  kickers: ['{business} presenta', 'Ora da {business}'],
  labels: {
    SHOP_NOW: 'Acquista ora',
    LEARN_MORE: 'Scopri di più',
    ORDER_NOW: 'Ordina ora',
    GET_OFFER: 'Ottieni l’offerta',
    SIGN_UP: 'Iscriviti',
    BOOK_NOW: 'Prenota ora',
    CONTACT_US: 'Contattaci',
    GET_QUOTE: 'Richiedi preventivo',
    SUBSCRIBE: 'Abbonati',
    DOWNLOAD: 'Scarica',
    APPLY_NOW: 'Candidati ora',
    SEE_MENU: 'Vedi menu',
  },
  space: ' ',
  stop: '.',
}
