import { describe, expect, it } from 'vitest'
import { missingShapes, placeVideos, shapeOfVideo, shownVideos, videoInFrame } from './video-placement.ts'

const file = (width: number, height: number) => ({ width, height })
const story = file(1080, 1920)
const feed = file(1080, 1350)
const square = file(1080, 1080)
const wide = file(1920, 1080)

describe('which file of a video is shown where', () => {
  it('goes by the shape, not by the pixel', () => {
    expect([file(720, 1278), file(1080, 1352), file(1000, 1010), file(1280, 534)].map(shapeOfVideo)).toEqual([
      '9:16',
      '4:5',
      '1:1',
      '16:9',
    ])
    expect([0.69, 0.7, 0.95, 0.96].map((aspect) => shapeOfVideo(file(aspect * 1000, 1000)))).toEqual([
      '9:16',
      '4:5',
      '4:5',
      '1:1',
    ])
  })
  it('gives each placement its own, and the square one to all others', () => {
    const placed = placeVideos([wide, square, feed, story])
    expect(placed).toEqual({ story_9x16: story, feed_4x5: feed, elsewhere: square })
    expect(shownVideos(placed)).toEqual([story, feed, square])
  })
  it.each([
    ['4:5', [wide, story, feed], feed],
    ['16:9', [story, wide], wide],
    ['9:16', [story], story],
  ])('lets %s stand in where there is no square one', (_, files, elsewhere) => {
    expect(placeVideos(files).elsewhere).toBe(elsewhere)
  })
  it('sends a file that is shown in several places once', () => {
    expect(shownVideos(placeVideos([story]))).toEqual([story])
    expect(shownVideos(placeVideos([]))).toEqual([])
  })
})

describe('a frame', () => {
  it('shows its own file whole', () => {
    const placed = placeVideos([story, feed])
    expect(videoInFrame(placed, 'story_9x16')).toMatchObject({ file: story, bars: false, missing: null })
    expect(videoInFrame(placed, 'feed_4x5')).toMatchObject({ file: feed, bars: false, missing: null })
  })
  it('shows another one with bars in a story, and in its own height in a feed', () => {
    const placed = placeVideos([square])
    expect(videoInFrame(placed, 'story_9x16')).toMatchObject({ file: square, bars: true, missing: '9:16' })
    expect(videoInFrame(placed, 'feed_4x5')).toMatchObject({ box: 1, bars: false, missing: '4:5' })
    expect(missingShapes({})).toEqual(['9:16', '4:5'])
  })
  it('shows an upright one in a feed with bars: a feed is never higher than 4:5', () => {
    expect(videoInFrame(placeVideos([story]), 'feed_4x5')).toMatchObject({ box: 0.8, bars: true })
  })
  it('has nothing to show when every file is gone', () => {
    expect(videoInFrame({}, 'feed_4x5')).toBeNull()
  })
})
