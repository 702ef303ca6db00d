import type { Grammar } from '../grammar.ts'

export const turkish: Grammar = {
  phrasing: {
    lowers: true,
    proper:
      /^(?:Türk|Alman|Amerikan|Arap|Çin|Fransız|Hint|İngiliz|İspanyol|İtalyan|İsviçre|Japon|Kore|Meksika|Rus|Yunan|Akdeniz|Ege|Karadeniz|Anadolu|Ramazan)\p{Ll}*$/u,
    leads: [],
    joins: [],
  },
  headlines: [
    'Keşfedin: {product}',
    'Şimdi {product} zamanı',
    'Karşınızda {product}',
    '{business}: {product}',
    'Aklınızda {product} varsa',
    'Merhaba, {product}!',
  ],
  byTone: {
    friendly: ['Gelin görün: {product}', '{product} için içeri buyurun'],
    bold: ['{product}. Sıra sizde.', 'Evet: {product}.'],
    elegant: ['{business} imzasıyla {product}', 'Bir an: {product}'],
    playful: ['Şşt: {product}!', 'Selam, {product}!'],
    professional: ['{product} | {business}', '{business} sunar: {product}'],
  },
  withOffer: ['{product}: {offer}', '{offer}: {product}'],
  withAudience: ['{audience} için {product}', '{product}: {audience} için'],
  openers: [
    '{product} arıyorsanız, buradayız.',
    'Karşınızda {product}. {business}.',
    '{business} sunar: {product}.',
    'Aklınızda {product} varsa, doğru yerdesiniz.',
  ],
  closers: ['Bugün göz atın.', 'Kendiniz görün.', 'Bütün ayrıntılar bir dokunuş uzakta.', 'Bir bakın.'],
  descriptions: ['{business} sunar', 'Yakından bakın', 'Bir dokunuş uzakta', 'Şimdi: {business}'],
  kickers: ['{business} sunar', 'Şimdi: {business}'],
  labels: {
    SHOP_NOW: 'Hemen alışveriş yap',
    LEARN_MORE: 'Daha fazla bilgi',
    ORDER_NOW: 'Hemen sipariş ver',
    GET_OFFER: 'Teklifi al',
    SIGN_UP: 'Kaydol',
    BOOK_NOW: 'Hemen rezervasyon yap',
    CONTACT_US: 'Bize ulaşın',
    GET_QUOTE: 'Teklif iste',
    SUBSCRIBE: 'Abone ol',
    DOWNLOAD: 'İndir',
    APPLY_NOW: 'Hemen başvur',
    SEE_MENU: 'Menüyü gör',
  },
  space: ' ',
  stop: '.',
}
