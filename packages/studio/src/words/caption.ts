import type { StudioBrief } from '../brief.ts'
import { PLACEMENTS, type Placement } from '../placements.ts'
import { fitWords, shortened } from './fit-words.ts'
import { hashtagsFor, type Platform } from './hashtags.ts'
import type { Words } from './words.ts'

export type Caption = {
  /** All of it, as it is posted. */
  text: string
  /** What people read before they ask for more. */
  shown: string
}

const usualTags = 5

/**
 * The primary text as a platform's post or a placement's ad takes it. Instagram: hashtags at the end, after a blank
 * line; Facebook: a line with the button's words and the link; a placement: cut at a word's end to what it shows.
 * Lengths are those of `PLACEMENTS`, in characters as people count them.
 */
export function captionFor(
  words: Pick<Words, 'primaryText' | 'ctaLabel'> & Partial<Words>,
  brief: StudioBrief,
  where: Platform | Placement,
): Caption {
  if (where !== 'instagram' && where !== 'facebook') {
    const { primaryText } = fitWords({ headline: '', description: '', cta: 'LEARN_MORE', ...words }, where)
    return { text: primaryText, shown: primaryText }
  }
  const { shown, max } = PLACEMENTS.feed_4x5.text.primaryText
  const last =
    where === 'instagram'
      ? hashtagsFor(brief, { platform: where, count: usualTags }).join(' ')
      : `${words.ctaLabel}: ${brief.url}`
  const message = shortened(words.primaryText, max - last.length - 2)
  return {
    text: [message, last].filter(Boolean).join('\n\n'),
    shown: shortened(words.primaryText, shown),
  }
}
