import type { Grammar } from '../grammar.ts'

export const spanish: Grammar = {
  headlines: ['Descubre {product}', 'Es momento de {product}', 'Te presentamos {product}', '{product}, de {business}', '¿Buscas {product}?', 'Di hola a {product}'],
  byTone: {
    friendly: ['Ven a ver {product}', '¿{product}? Pasa y mira.'],
    bold: ['{product}. Tú decides.', 'Sí a {product}.'],
    elegant: ['{product}, por {business}', 'Un momento para {product}'],
    playful: ['Psst: ¡{product}!', '¡Hola, {product}!'],
    professional: ['{product} de {business}', '{product} en {business}'],
  },
  withOffer: ['{product}: {offer}', '{offer}: {product}'],
  withAudience: ['{product} para {audience}', 'Para {audience}: {product}'],
  openers: ['¿Pensando en {product}?', 'Te presentamos {product}, de {business}.', '{business} te trae {product}.', 'Esto es {product}, de {business}.'],
  closers: ['Míralo hoy.', 'Compruébalo por ti.', 'Todos los detalles, a un toque.', 'Echa un vistazo.'],
  descriptions: ['Ahora en {business}', 'Míralo en {business}', 'Echa un vistazo', 'A un toque'],
  kickers: ['{business} presenta', 'Ahora en {business}'],
  labels: {
    SHOP_NOW: 'Comprar',
    LEARN_MORE: 'Más información',
    ORDER_NOW: 'Pedir ahora',
    GET_OFFER: 'Obtener oferta',
    SIGN_UP: 'Registrarte',
    BOOK_NOW: 'Reservar',
    CONTACT_US: 'Contactarnos',
    GET_QUOTE: 'Solicitar presupuesto',
    SUBSCRIBE: 'Suscribirte',
    DOWNLOAD: 'Descargar',
    APPLY_NOW: 'Solicitar ahora',
    SEE_MENU: 'Ver menú',
  },
  space: ' ',
  stop: '.',
}
