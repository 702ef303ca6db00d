import type { Storyboard, VideoDesk, VideoGeneration } from '@adwright/contract'
import { expect, it } from 'vitest'
import { inRatios, workOf, workOfFilm } from './film-work.ts'
import { freshValues, wishesOf } from './form/video-values.ts'

const photo = 'media_01j00000000000000000000000' as never
const storyboard = {
  style: 'commercial',
  seconds: 15,
  language: 'de',
  music: 'upbeat',
  tempo: { bpm: 112, beats: 28 },
  captions: true,
  seed: 7,
  scenes: [
    {
      id: 's1',
      shot: 'hero',
      headline: 'Latte',
      kicker: '',
      body: '',
      offer: '',
      say: '',
      beats: 28,
      into: 'cut',
      camera: 'still',
      mediaId: photo,
      clip: null,
    },
  ],
} satisfies Storyboard
const desk = {
  styles: [{ id: 'commercial', name: 'Commercial', description: '', music: 'upbeat', look: 'vintage' }],
  music: [],
  voices: [{ id: 'en', name: 'Amy', quality: 'basic', languages: ['en'] }],
  encoder: 'ffmpeg',
  videoModel: null,
} as VideoDesk
const wishes = wishesOf(freshValues({ kit: undefined, workspace: 'Harbour', language: 'de' }))
const briefId = 'brief_01j00000000000000000000000' as never

it('films the storyboard with the music of the form', () => {
  expect(workOf({ briefId, storyboard, wishes, desk }).storyboard).toBe(storyboard)
  const none = workOf({ briefId, storyboard, wishes: { ...wishes, music: 'none' }, desk })
  expect(none.storyboard.music).toBeNull()
  const epic = workOf({ briefId, storyboard, wishes: { ...wishes, music: 'epic', captions: false }, desk })
  expect(epic.storyboard).toMatchObject({ music: 'epic', captions: false })
})

it('asks for nothing that is not there: no voice of another language, no model where none is set up', () => {
  const work = workOf({
    briefId,
    storyboard,
    wishes: { ...wishes, voice: 'en', pictures: 'model', seconds: 60 },
    desk,
  })
  expect(work.wishes).toMatchObject({ voice: null, pictures: 'studio', seconds: 15, mediaIds: [photo] })
})

it('makes a film of somebody else again, also in other shapes', () => {
  const film: VideoGeneration = {
    id: 'vgen_01j00000000000000000000000' as never,
    briefId,
    state: 'done',
    percent: 100,
    secondsLeft: null,
    scenes: [],
    cuts: [{ ratio: '9:16', media: null, percent: 100, notes: [] }],
    media: null,
    storyboard,
    look: 'vintage',
    voice: null,
    pictures: 'studio',
    wishes: {
      camera: 'lively',
      overlays: false,
      colours: ['#123456'],
      mediaIds: [],
      points: ['Open until six.'],
      quote: null,
      quality: 'draft',
    },
    notices: [],
    problem: null,
    createdAt: '2026-11-26T10:00:00Z',
  }
  const work = workOfFilm(film)
  expect(work.wishes).toMatchObject({
    look: 'vintage',
    ratios: ['9:16'],
    mediaIds: [photo],
    music: 'upbeat',
    camera: 'lively',
    overlays: false,
    points: ['Open until six.'],
    quality: 'draft',
  })
  expect(inRatios(work, ['1:1', '16:9']).wishes.ratios).toEqual(['1:1', '16:9'])
})
