import type { Grammar } from '../grammar.ts'

export const hebrew: Grammar = {
  headlines: ['להכיר: {product}', 'הגיע הזמן: {product}', 'נעים להכיר: {product}', '{product} מבית {business}', 'מחפשים {product}?', 'שלום, {product}!'],
  byTone: {
    friendly: ['בואו לראות: {product}', '{product}? בואו, היכנסו.'],
    bold: ['{product}. תורכם.', 'כן: {product}.'],
    elegant: ['{product} מבית {business}', 'רגע של {product}'],
    playful: ['פסט: {product}!', 'היי, {product}!'],
    professional: ['{product} מבית {business}', '{product} אצל {business}'],
  },
  withOffer: ['{product}: {offer}', '{offer}: {product}'],
  withAudience: ['{product} בשביל {audience}', 'בשביל {audience}: {product}'],
  openers: ['חושבים על {product}?', 'נעים להכיר: {product} מבית {business}.', '{business} מציגים: {product}.', 'מחפשים {product}?'],
  closers: ['בואו להציץ.', 'תראו בעצמכם.', 'כל הפרטים בלחיצה אחת.', 'הציצו היום.'],
  descriptions: ['עכשיו אצל {business}', 'לראות אצל {business}', 'מבט מקרוב', 'בלחיצה אחת'],
  kickers: ['{business} מציגים', 'עכשיו אצל {business}'],
  labels: {
    SHOP_NOW: 'לקנייה',
    LEARN_MORE: 'מידע נוסף',
    ORDER_NOW: 'להזמנה',
    GET_OFFER: 'לקבלת המבצע',
    SIGN_UP: 'להרשמה',
    BOOK_NOW: 'להזמנת מקום',
    CONTACT_US: 'יצירת קשר',
    GET_QUOTE: 'לקבלת הצעת מחיר',
    SUBSCRIBE: 'להרשמה למינוי',
    DOWNLOAD: 'להורדה',
    APPLY_NOW: 'להגשת מועמדות',
    SEE_MENU: 'לתפריט',
  },
  space: ' ',
  stop: '.',
}
