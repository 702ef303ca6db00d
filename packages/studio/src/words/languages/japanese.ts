import type { Grammar } from '../grammar.ts'

export const japanese: Grammar = {
  headlines: ['{product}、はじめませんか', 'いま、{product}', '{product}という選択', '{business}の{product}', '{product}をお探しですか？', 'こんにちは、{product}'],
  byTone: {
    friendly: ['{product}、見に来てください', '{product}なら、どうぞ'],
    bold: ['さあ、{product}', '{product}、決まり。'],
    elegant: ['{business}の{product}', '{product}のひととき'],
    playful: ['ねえ、{product}！', 'やあ、{product}！'],
    professional: ['{business}の{product}', '{product}のご案内'],
  },
  withOffer: ['{product}｜{offer}', '{offer}｜{product}'],
  withAudience: ['{audience}へ、{product}', '{audience}のための{product}'],
  openers: ['{product}をお考えですか？', '{business}の{product}です。', '{business}より、{product}のご案内です。', '{product}をお探しですか？'],
  closers: ['ぜひご覧ください。', '詳しくはこちらから。', 'まずはご覧ください。', 'タップしてご覧ください。'],
  descriptions: ['{business}でどうぞ', '詳しくはこちら', 'まずはご覧ください', '{business}より'],
  kickers: ['{business}より', '{business}のご案内'],
  labels: {
    SHOP_NOW: '購入する',
    LEARN_MORE: '詳しくはこちら',
    ORDER_NOW: '注文する',
    GET_OFFER: 'クーポンを入手',
    SIGN_UP: '登録する',
    BOOK_NOW: '予約する',
    CONTACT_US: 'お問い合わせ',
    GET_QUOTE: '見積もりを依頼',
    SUBSCRIBE: '購読する',
    DOWNLOAD: 'ダウンロード',
    APPLY_NOW: '申し込む',
    SEE_MENU: 'メニューを見る',
  },
  space: '',
  stop: '。',
}
