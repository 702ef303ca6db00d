import type { Grammar } from '../grammar.ts'

export const portuguese: Grammar = {
  headlines: ['Conheça {product}', 'É hora de {product}', 'Apresentamos: {product}', '{product}, por {business}', 'Procura {product}?', 'Diga olá: {product}'],
  byTone: {
    friendly: ['Venha ver {product}', '{product}? Pode entrar.'],
    bold: ['{product}. É com você.', 'Sim para {product}.'],
    elegant: ['{product}, por {business}', 'Um momento para {product}'],
    playful: ['Psiu: {product}!', 'Olá, {product}!'],
    professional: ['{product} por {business}', '{product} em {business}'],
  },
  withOffer: ['{product}: {offer}', '{offer}: {product}'],
  withAudience: ['{product} para {audience}', 'Para {audience}: {product}'],
  openers: ['Pensando em {product}?', 'Isto é {product}, por {business}.', '{business} apresenta: {product}.', 'Procura {product}?'],
  closers: ['Veja hoje.', 'Veja com seus olhos.', 'Todos os detalhes em um toque.', 'Dê uma olhada.'],
  descriptions: ['Agora em {business}', 'Veja em {business}', 'Dê uma olhada', 'Em um toque'],
  kickers: ['{business} apresenta', 'Agora em {business}'],
  labels: {
    SHOP_NOW: 'Comprar agora',
    LEARN_MORE: 'Saiba mais',
    ORDER_NOW: 'Pedir agora',
    GET_OFFER: 'Obter oferta',
    SIGN_UP: 'Cadastre-se',
    BOOK_NOW: 'Reservar',
    CONTACT_US: 'Fale conosco',
    GET_QUOTE: 'Obter orçamento',
    SUBSCRIBE: 'Assinar',
    DOWNLOAD: 'Baixar',
    APPLY_NOW: 'Candidatar-se',
    SEE_MENU: 'Ver cardápio',
  },
  space: ' ',
  stop: '.',
}
