import type { Grammar } from '../grammar.ts'

export const hindi: Grammar = {
  headlines: ['मिलिए: {product}', 'अब बारी है: {product}', 'पेश है {product}', '{business}: {product}', 'ढूँढ रहे हैं: {product}?', 'नमस्ते, {product}!'],
  byTone: {
    friendly: ['आइए देखिए: {product}', '{product}? आइए, स्वागत है।'],
    bold: ['{product}। अब आपकी बारी।', 'हाँ, {product}!'],
    elegant: ['{business} की ओर से {product}', 'एक पल: {product}'],
    playful: ['सुनिए: {product}!', 'हैलो, {product}!'],
    professional: ['{business} प्रस्तुत करता है {product}', 'जानिए: {product}'],
  },
  withOffer: ['{product}: {offer}', '{offer}: {product}'],
  withAudience: ['{audience} के लिए {product}', '{product}: {audience} के लिए'],
  openers: ['क्या आप {product} ढूँढ रहे हैं?', 'पेश है {product}, {business} की ओर से।', '{business} प्रस्तुत करता है: {product}।', 'मन में है {product}?'],
  closers: ['आज ही देखिए।', 'ख़ुद देखिए।', 'सारी जानकारी बस एक टैप दूर।', 'एक नज़र डालिए।'],
  descriptions: ['अब {business} पर', '{business} पर देखिए', 'क़रीब से देखिए', 'बस एक टैप दूर'],
  kickers: ['{business} प्रस्तुत करता है', 'अब {business} पर'],
  labels: {
    SHOP_NOW: 'अभी खरीदें',
    LEARN_MORE: 'और जानें',
    ORDER_NOW: 'अभी ऑर्डर करें',
    GET_OFFER: 'ऑफ़र पाएँ',
    SIGN_UP: 'साइन अप करें',
    BOOK_NOW: 'अभी बुक करें',
    CONTACT_US: 'संपर्क करें',
    GET_QUOTE: 'कोटेशन पाएँ',
    SUBSCRIBE: 'सब्सक्राइब करें',
    DOWNLOAD: 'डाउनलोड करें',
    APPLY_NOW: 'अभी आवेदन करें',
    SEE_MENU: 'मेन्यू देखें',
  },
  space: ' ',
  stop: '।',
}
