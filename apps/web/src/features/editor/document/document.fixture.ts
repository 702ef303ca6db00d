import type { PosterDocument } from './poster-document.ts'

export const fixtureDocument: PosterDocument = {
  words: {
    headline: 'Fresh bread daily',
    primaryText: 'Come by in the morning.',
    description: 'Baked at night',
    cta: 'SHOP_NOW',
    kicker: 'Since 1990',
    offer: '',
  },
  ctaLabel: 'Shop now',
  style: 'minimalist',
  composition: 'niche',
  look: 'sand',
  brandColor: null,
  photoId: null,
  logoId: null,
  edits: { feed_4x5: { headline: { dx: 0.1 } } },
  quality: 'standard',
}
