import type { FilmStyle } from '../../storyboard.ts'
import type { Outline, OutlineFacts } from '../outline.ts'
import { brandStory } from './brand-story.ts'
import { commercial } from './commercial.ts'
import { eventPromo } from './event-promo.ts'
import { explainer } from './explainer.ts'
import { productDemo } from './product-demo.ts'
import { social } from './social.ts'
import { ownVoice, testimonial } from './testimonial.ts'
import { tutorial } from './tutorial.ts'

const outlines: Readonly<Record<FilmStyle, (facts: OutlineFacts) => Outline>> = {
  commercial,
  social,
  explainer,
  testimonial: ({ quoted }) => (quoted ? testimonial() : ownVoice()),
  product_demo: productDemo,
  brand_story: brandStory,
  event_promo: eventPromo,
  tutorial,
}

export const outlineOf = (style: FilmStyle, facts: OutlineFacts): Outline => outlines[style](facts)
