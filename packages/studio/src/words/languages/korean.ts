import type { Grammar } from '../grammar.ts'

// particles change with the noun's last sound, so the product stands where it needs none
export const korean: Grammar = {
  headlines: [
    '지금 만나보세요, {product}',
    '{product}, 여기 있습니다',
    '이제는 {product}',
    '{business} | {product}',
    '{product} 찾으시나요?',
    '안녕, {product}',
  ],
  byTone: {
    friendly: ['{product} 보러 오세요', '{product}? 어서 오세요'],
    bold: ['바로 지금, {product}', '{product}. 시작하세요.'],
    elegant: ['{business}의 {product}', '{product} 한 순간'],
    playful: ['쉿, {product}!', '반가워, {product}!'],
    professional: ['{business}의 {product}', '{product} 안내'],
  },
  withOffer: ['{product} | {offer}', '{offer} | {product}'],
  withAudience: ['{audience}: {product}', '{product} – {audience}'],
  openers: [
    '{product} 찾고 계신가요?',
    '{business}의 {product}입니다.',
    '{business}에서 만나는 {product}.',
    '{product} 생각 중이신가요?',
  ],
  closers: [
    '오늘 한번 둘러보세요.',
    '직접 확인해 보세요.',
    '자세한 내용은 탭 한 번이면 됩니다.',
    '보고 결정하세요.',
  ],
  descriptions: ['{business}에서 보세요', '지금 {business}에서', '자세히 보기', '탭 한 번이면 됩니다'],
  kickers: ['{business} 소개', '지금 {business}에서'],
  labels: {
    SHOP_NOW: '지금 구매하기',
    LEARN_MORE: '더 알아보기',
    ORDER_NOW: '지금 주문하기',
    GET_OFFER: '혜택 받기',
    SIGN_UP: '가입하기',
    BOOK_NOW: '지금 예약하기',
    CONTACT_US: '문의하기',
    GET_QUOTE: '견적 받기',
    SUBSCRIBE: '구독하기',
    DOWNLOAD: '다운로드',
    APPLY_NOW: '지금 신청하기',
    SEE_MENU: '메뉴 보기',
  },
  space: ' ',
  stop: '.',
}
