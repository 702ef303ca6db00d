import type { FilmMusic, FilmStyle } from '@adwright/contract'

export const styleWords: Readonly<Record<FilmStyle, { name: string; description: string }>> = {
  commercial: { name: 'Commercial', description: 'A strong opening, the product, the offer, the button.' },
  social: { name: 'Social', description: 'Fast cuts and large words for people who scroll.' },
  explainer: { name: 'Explainer', description: 'A need, the answer, the points that matter, how to get it.' },
  testimonial: { name: 'Testimonial', description: 'A customer’s own words, calmly told.' },
  product_demo: {
    name: 'Product demo',
    description: 'The thing from near, with what there is to say of it.',
  },
  brand_story: { name: 'Brand story', description: 'Slow and warm: who you are and what you make.' },
  event_promo: { name: 'Event promo', description: 'Bold announcements, dates and offers in large type.' },
  tutorial: { name: 'Tutorial', description: 'Numbered steps that anybody can follow.' },
}

export const musicWords: Readonly<Record<FilmMusic, string>> = {
  upbeat: 'Upbeat',
  corporate: 'Corporate',
  cinematic: 'Cinematic',
  lofi: 'Lo-fi',
  synthwave: 'Synthwave',
  acoustic: 'Acoustic',
  playful: 'Playful',
  epic: 'Epic',
}
