import type { Grammar } from '../grammar.ts'

export const french: Grammar = {
  headlines: ['Découvrez\u00a0: {product}', 'Place à {product}', 'Voici {product}', '{product}, par {business}', 'Vous cherchez {product}\u00a0?', 'Dites bonjour à {product}'],
  byTone: {
    friendly: ['Venez voir\u00a0: {product}', '{product}\u00a0? Entrez donc.'],
    bold: ['{product}. À vous.', 'Oui à {product}.'],
    elegant: ['{product}, par {business}', 'Un moment pour {product}'],
    playful: ['Psst\u00a0: {product}\u00a0!', 'Bonjour, {product}\u00a0!'],
    professional: ['{product} par {business}', '{product} chez {business}'],
  },
  withOffer: ['{product}\u00a0: {offer}', '{offer}\u00a0: {product}'],
  withAudience: ['{product} pour {audience}', 'Pour {audience}\u00a0: {product}'],
  openers: ['Une envie\u00a0: {product}\u00a0?', 'Voici {product}, par {business}.', '{business} vous présente\u00a0: {product}.', 'Vous cherchez {product}\u00a0?'],
  closers: ['Jetez un œil.', 'À vous de voir.', 'Tous les détails en un geste.', 'Venez voir par vous-même.'],
  descriptions: ['Chez {business}', 'À voir chez {business}', 'Jetez un œil', 'En un geste'],
  kickers: ['{business} présente', 'Chez {business}'],
  labels: {
    SHOP_NOW: 'Acheter',
    LEARN_MORE: 'En savoir plus',
    ORDER_NOW: 'Commander',
    GET_OFFER: 'Profiter de l’offre',
    SIGN_UP: 'S’inscrire',
    BOOK_NOW: 'Réserver',
    CONTACT_US: 'Nous contacter',
    GET_QUOTE: 'Obtenir un devis',
    SUBSCRIBE: 'S’abonner',
    DOWNLOAD: 'Télécharger',
    APPLY_NOW: 'Postuler',
    SEE_MENU: 'Voir le menu',
  },
  space: ' ',
  stop: '.',
}
