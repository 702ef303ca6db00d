import { Format, Placement } from '@adwright/contract'
import { describe, expect, it } from 'vitest'
import {
  adFormats,
  allFormats,
  isAdSet,
  leastTileWidth,
  missingOf,
  nearestFormat,
  shapesOf,
  toggleFormat,
} from './formats.ts'

describe('shapes', () => {
  it('are those of the contract, and an ad needs its four placements', () => {
    expect(allFormats.toSorted()).toEqual(Format.options.toSorted())
    expect([...adFormats].toSorted()).toEqual(Placement.options.toSorted())
  })
  it('are added and taken away in a fixed order, and one always stays', () => {
    expect(toggleFormat(['story_9x16'], 'feed_4x5')).toEqual(['feed_4x5', 'story_9x16'])
    expect(toggleFormat(['feed_4x5', 'story_9x16'], 'feed_4x5')).toEqual(['story_9x16'])
    expect(toggleFormat(['story_9x16'], 'story_9x16')).toEqual(['story_9x16'])
  })
  it('make an ad set only when they are the four and nothing else', () => {
    expect(isAdSet([...adFormats].toReversed())).toBe(true)
    expect(isAdSet([...adFormats, 'wide_16x9'])).toBe(false)
    expect(isAdSet(['feed_4x5'])).toBe(false)
  })
  it('that are missing are told, and those of a run are each listed once', () => {
    const drawn = { renditions: [{ placement: 'feed_4x5' as const }, { placement: 'wide_16x9' as const }] }
    expect(missingOf(drawn, adFormats)).toEqual(['square_1x1', 'story_9x16', 'link_1.91x1'])
    expect(shapesOf(['feed_4x5', 'square_1x1'], [drawn, drawn])).toEqual([
      'feed_4x5',
      'square_1x1',
      'wide_16x9',
    ])
  })
  it('are shown larger when there are few, and wide ones never narrow', () => {
    expect(leastTileWidth('feed_4x5', 1)).toBeGreaterThan(leastTileWidth('feed_4x5', 4))
    expect(leastTileWidth('link_1.91x1', 8)).toBeGreaterThan(leastTileWidth('feed_4x5', 8))
  })
  it('are found for a picture by its proportions', () => {
    expect(nearestFormat({ width: 1080, height: 1920 })).toBe('story_9x16')
    expect(nearestFormat({ width: 4032, height: 3024 })).toBe('standard_4x3')
    expect(nearestFormat({ width: 3000, height: 1000 })).toBe('link_1.91x1')
  })
})
