import { describe, expect, it } from 'vitest'
import type { StudioBrief } from '../brief.ts'
import { PLACEMENTS } from '../placements.ts'
import { graphemesOf } from '../type/segment.ts'
import { captionFor } from './caption.ts'

const brief: StudioBrief = {
  business: 'Northbeam Bakery',
  product: 'Sourdough bread',
  url: 'https://northbeam.example/shop',
  language: 'en',
  tone: 'friendly',
  objective: 'sales',
}
const short = { primaryText: 'Sourdough bread. Now at Northbeam Bakery.', ctaLabel: 'Order now' }
const long = { ...short, primaryText: 'Sourdough bread, baked overnight. '.repeat(90).trim() }
const lengthOf = (text: string) => graphemesOf(text).length

describe('captionFor', () => {
  it('ends with hashtags on Instagram and with the link on Facebook', () => {
    expect(captionFor(short, brief, 'instagram').text).toBe(
      `${short.primaryText}\n\n#SourdoughBread #NorthbeamBakery #Bread`,
    )
    expect(captionFor(short, brief, 'facebook').text).toBe(
      `${short.primaryText}\n\nOrder now: https://northbeam.example/shop`,
    )
  })

  it.each(['instagram', 'facebook'] as const)('keeps to %s’s limits and tells what is shown', (platform) => {
    const { shown, max } = PLACEMENTS.feed_4x5.text.primaryText
    const caption = captionFor(long, brief, platform)
    expect(lengthOf(caption.text)).toBeLessThanOrEqual(max)
    expect(lengthOf(caption.text)).toBeGreaterThan(max - 60)
    expect(caption.text).toMatch(platform === 'instagram' ? /#Bread$/ : /shop$/)
    expect(lengthOf(caption.shown)).toBeLessThanOrEqual(shown)
    expect(captionFor(short, brief, platform).shown).toBe(short.primaryText)
  })

  it('is cut to what a placement shows, without tags and links', () => {
    const story = captionFor(long, brief, 'story_9x16')
    expect(lengthOf(story.text)).toBeLessThanOrEqual(PLACEMENTS.story_9x16.text.primaryText.shown)
    expect(story.text).toMatch(/^Sourdough bread, baked overnight\..*…$/)
    expect(captionFor(short, brief, 'square_1x1')).toEqual({
      text: short.primaryText,
      shown: short.primaryText,
    })
  })
})
