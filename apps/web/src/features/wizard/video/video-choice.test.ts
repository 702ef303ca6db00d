import type { CreativeId, Media, MediaId, VideoGeneration, VideoGenerationId } from '@adwright/contract'
import { describe, expect, it } from 'vitest'
import { filmOffers } from './film-offers.ts'
import { campaignVideos, chosenVideo, filmSetFree } from './video-choice.ts'

const sizes = { '9:16': [1080, 1920], '4:5': [1080, 1350], '1:1': [1080, 1080], '16:9': [1920, 1080] }
type Ratio = keyof typeof sizes
const file = (name: string, ratio: Ratio) =>
  ({
    id: name as MediaId,
    width: sizes[ratio][0],
    height: sizes[ratio][1],
    stillUrl: `/${name}.jpg`,
  }) as Media
type Run = { id: string; at: number; headline?: string; state?: VideoGeneration['state']; ratios: Ratio[] }
/** Only what the rules read. */
const run = ({ id, at, headline = 'Slow coffee', state = 'done', ratios }: Run) =>
  ({
    id,
    state,
    createdAt: `2026-11-26T10:0${at}:00Z`,
    storyboard: { style: 'commercial', seconds: 15, scenes: [{ headline: '' }, { headline }] },
    look: 'cartoon',
    voice: null,
    pictures: 'studio',
    wishes: { camera: 'auto', overlays: true, colours: [] },
    cuts: ratios.map((ratio) => ({ ratio, media: file(`${id}-${ratio}`, ratio) })),
  }) as unknown as VideoGeneration
const vgen = (name: string) => name as VideoGenerationId

describe('the films that are offered', () => {
  it('are the finished ones, the newest first', () => {
    const offers = filmOffers([
      run({ id: 'old', at: 1, headline: 'Tea', ratios: ['1:1'] }),
      run({ id: 'new', at: 2, ratios: ['9:16'] }),
      run({ id: 'failed', at: 3, headline: 'No', state: 'failed', ratios: ['9:16'] }),
    ])
    expect(offers.map(({ name, stillUrl }) => [name, stillUrl])).toEqual([
      ['Slow coffee', '/new-9:16.jpg'],
      ['Tea', '/old-1:1.jpg'],
    ])
  })
  it('are one when shapes were made later, with the newest file of each', () => {
    const [offer, ...others] = filmOffers([
      run({ id: 'a', at: 1, ratios: ['9:16', '1:1'] }),
      run({ id: 'b', at: 2, ratios: ['4:5', '1:1'] }),
    ])
    expect(others).toEqual([])
    expect(offer?.ids).toEqual(['b', 'a'])
    expect(offer?.cuts.map(({ media }) => media.id)).toEqual(['a-9:16', 'b-4:5', 'b-1:1'])
  })
  it('leave out what was deleted', () => {
    const film = run({ id: 'a', at: 1, ratios: ['9:16'] })
    expect(filmOffers([{ ...film, cuts: film.cuts.map((cut) => ({ ...cut, media: null })) }])).toEqual([])
  })
})

describe('the video of an ad', () => {
  const films = filmOffers([
    run({ id: 'a', at: 1, ratios: ['9:16', '1:1', '16:9'] }),
    run({ id: 'b', at: 2, ratios: ['4:5'] }),
  ])
  const [first, second] = ['creative_1', 'creative_2'] as CreativeId[]
  it('is every shape of the film, found by any of its runs', () => {
    const chosen = chosenVideo({ kind: 'film', film: vgen('a') }, films, [])
    // The wide one is shown nowhere as long as there is a square one.
    expect(campaignVideos([first!, second!], { [first!]: chosen })).toEqual([
      { creativeId: first, mediaIds: ['a-9:16', 'b-4:5', 'a-1:1'] },
    ])
  })
  it('is only told of ads that are chosen', () => {
    const chosen = chosenVideo({ kind: 'film', film: vgen('a') }, films, [])
    expect(campaignVideos([second!], { [first!]: chosen })).toEqual([])
  })
  it('is gone when no file of it is left', () => {
    const known = file('clip', '9:16')
    const choice = { kind: 'library' as const, mediaIds: ['clip', 'lost'] as MediaId[] }
    expect(chosenVideo(choice, films, [known])).toMatchObject({ gone: false, placed: { elsewhere: known } })
    const gone = chosenVideo(choice, films, [])
    expect(gone.gone).toBe(true)
    expect(campaignVideos([first!], { [first!]: gone })).toEqual([])
  })
  it('passes from the first ad to the next first one, unless that one has its own', () => {
    const film = { choice: { kind: 'film' as const, film: vgen('a') } }
    const clip = { choice: { kind: 'library' as const, mediaIds: [] } }
    expect(filmSetFree([first!, second!], [second!], { [first!]: film })).toBe('a')
    expect(filmSetFree([first!], [], { [first!]: film })).toBe('a')
    expect(filmSetFree([first!, second!], [first!], { [first!]: film, [second!]: film })).toBeUndefined()
    expect(filmSetFree([first!, second!], [second!], { [first!]: film, [second!]: clip })).toBeUndefined()
    expect(filmSetFree([first!, second!], [second!], { [first!]: clip })).toBeUndefined()
  })
})
