import type { CallToAction, Format, PosterElement, Quality } from '@adwright/contract'

/** What the editor says in more than one place. Lists are in the order in which they are shown. */
export const editorWords = {
  elements: {
    headline: 'Headline',
    kicker: 'Small line',
    body: 'Line below',
    offer: 'Offer',
    cta: 'Button',
    wordmark: 'Business name',
    logo: 'Logo',
    subject: 'Picture',
  } satisfies Record<PosterElement, string>,
  formats: {
    feed_4x5: { name: 'Feed', ratio: '4:5', shape: 4 / 5 },
    square_1x1: { name: 'Square', ratio: '1:1', shape: 1 },
    story_9x16: { name: 'Story', ratio: '9:16', shape: 9 / 16 },
    'link_1.91x1': { name: 'Link', ratio: '1.91:1', shape: 1.91 },
    wide_16x9: { name: 'Wide', ratio: '16:9', shape: 16 / 9 },
    standard_4x3: { name: 'Classic', ratio: '4:3', shape: 4 / 3 },
  } satisfies Record<Format, { name: string; ratio: string; shape: number }>,
  callsToAction: {
    LEARN_MORE: 'Learn more',
    SHOP_NOW: 'Shop now',
    ORDER_NOW: 'Order now',
    GET_OFFER: 'Get offer',
    BOOK_NOW: 'Book now',
    SIGN_UP: 'Sign up',
    SUBSCRIBE: 'Subscribe',
    CONTACT_US: 'Contact us',
    GET_QUOTE: 'Get quote',
    APPLY_NOW: 'Apply now',
    DOWNLOAD: 'Download',
  } satisfies Record<CallToAction, string>,
  qualities: {
    draft: { label: 'Draft', note: 'Half the pixels: to look around, not for ads.' },
    standard: { label: 'Standard', note: 'The size that Facebook and Instagram show.' },
    best: { label: 'Best', note: 'Twice as sharp. Takes longer.' },
  } satisfies Record<Quality, { label: string; note: string }>,
}

export const allFormats = Object.keys(editorWords.formats) as Format[] // keys of a closed record
export const elementLabel = (name: PosterElement, text: string | undefined): string =>
  text ? `${editorWords.elements[name]}: ${text}` : editorWords.elements[name]
