import type { Grammar } from '../grammar.ts'

export const arabic: Grammar = {
  headlines: ['اكتشف {product}', 'حان وقت {product}', 'نقدّم لك {product}', '{product} من {business}', 'تبحث عن {product}؟', 'أهلاً {product}'],
  byTone: {
    friendly: ['تعال وشاهد {product}', '{product}؟ تفضّل'],
    bold: ['{product}. دورك الآن.', 'نعم لـ {product}'],
    elegant: ['{product} بتوقيع {business}', 'لحظة مع {product}'],
    playful: ['بسّ: {product}!', 'مرحباً {product}!'],
    professional: ['{product} من {business}', '{product} لدى {business}'],
  },
  withOffer: ['{product}: {offer}', '{offer}: {product}'],
  withAudience: ['{product} إلى {audience}', 'إلى {audience}: {product}'],
  openers: ['تفكّر في {product}؟', 'نقدّم لك {product} من {business}.', '{business} تقدّم: {product}.', 'تبحث عن {product}؟'],
  closers: ['ألقِ نظرة اليوم.', 'شاهد بنفسك.', 'كل التفاصيل بلمسة واحدة.', 'تعال وشاهد.'],
  descriptions: ['الآن لدى {business}', 'شاهده لدى {business}', 'ألقِ نظرة عن قرب', 'بلمسة واحدة'],
  kickers: ['{business} تقدّم', 'الآن لدى {business}'],
  labels: {
    SHOP_NOW: 'تسوّق الآن',
    LEARN_MORE: 'اعرف المزيد',
    ORDER_NOW: 'اطلب الآن',
    GET_OFFER: 'احصل على العرض',
    SIGN_UP: 'تسجيل الاشتراك',
    BOOK_NOW: 'احجز الآن',
    CONTACT_US: 'اتصل بنا',
    GET_QUOTE: 'احصل على عرض سعر',
    SUBSCRIBE: 'اشترك',
    DOWNLOAD: 'تنزيل',
    APPLY_NOW: 'قدّم الآن',
    SEE_MENU: 'عرض القائمة',
  },
  space: ' ',
  stop: '.',
}
