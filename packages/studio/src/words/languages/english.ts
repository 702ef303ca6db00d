import type { Grammar } from '../grammar.ts'

export const english: Grammar = {
  headlines: ['Meet {product}', '{product} is waiting for you', 'Make room for {product}', 'Say hello to {product}', '{product}, by {business}', 'Looking for {product}?'],
  byTone: {
    friendly: ['Come and see {product}', '{product}? Come on in.'],
    bold: ['{product}. Go for it.', 'Yes to {product}.'],
    elegant: ['{product}, by {business}', 'A moment for {product}'],
    playful: ['Psst: {product}!', 'Hello, {product}!'],
    professional: ['{product} from {business}', 'Discover {product}'],
  },
  withOffer: ['{product}: {offer}', '{offer}: {product}'],
  withAudience: ['{product} for {audience}', 'For {audience}: {product}'],
  openers: ['Thinking about {product}?', 'Meet {product} from {business}.', 'This is {product}, by {business}.', '{business} brings you {product}.'],
  closers: ['Take a look today.', 'See it for yourself.', 'Have a look and decide.', 'All the details are one tap away.'],
  descriptions: ['See it at {business}', 'Now at {business}', 'Take a closer look', 'One tap away'],
  kickers: ['{business} presents', 'Now at {business}'],
  labels: {
    SHOP_NOW: 'Shop now',
    LEARN_MORE: 'Learn more',
    ORDER_NOW: 'Order now',
    GET_OFFER: 'Get offer',
    SIGN_UP: 'Sign up',
    BOOK_NOW: 'Book now',
    CONTACT_US: 'Contact us',
    GET_QUOTE: 'Get quote',
    SUBSCRIBE: 'Subscribe',
    DOWNLOAD: 'Download',
    APPLY_NOW: 'Apply now',
    SEE_MENU: 'See menu',
  },
  space: ' ',
  stop: '.',
}
