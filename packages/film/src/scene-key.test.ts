import type { Film, FilmScene } from '@adwright/studio/film'
import { expect, test } from 'vitest'
import { sceneKeys } from './scene-key.ts'

const scene = (id: string, more: Partial<FilmScene> = {}): FilmScene => ({
  id,
  shot: 'words',
  headline: `Line ${id}`,
  beats: 4,
  into: 'cut',
  camera: 'still',
  ...more,
})
const film = (scenes: FilmScene[], more: Partial<Film> = {}): Film => ({
  storyboard: {
    version: 1,
    style: 'social',
    seconds: 6,
    language: 'en',
    music: 'upbeat',
    tempo: { bpm: 120, beats: 12 },
    captions: true,
    seed: 1,
    scenes,
  },
  ratio: '9:16',
  art: {
    brief: {
      business: 'Sol',
      product: 'Bread',
      url: 'https://sol.example',
      language: 'en',
      tone: 'friendly',
      objective: 'sales',
    },
    brand: { primary: '#884422', accent: '#224488' },
    style: 'minimalist',
    call: { cta: 'SHOP_NOW', ctaLabel: 'Shop now' },
    photos: {},
    clips: {},
  },
  ...more,
})
const keys = (given: Film, clips = {}) => sceneKeys(given, clips, 'standard', 'ffmpeg')
const three = [scene('s1'), scene('s2'), scene('s3')]
const base = keys(film(three))
const changed = (other: string[]) => other.map((key, i) => key !== base[i])

test('the same scenes have the same names, and no two of a film share one', () => {
  expect(keys(film(structuredClone(three)))).toEqual(base)
  expect(new Set(base).size).toBe(3)
})

test('another word draws its scene anew, and the next, which takes over from it', () => {
  const [first, second, third] = three as [FilmScene, FilmScene, FilmScene]
  expect(changed(keys(film([first, { ...second, headline: 'New' }, third])))).toEqual([false, true, true])
  expect(changed(keys(film([first, second, { ...third, headline: 'New' }])))).toEqual([false, false, true])
})

test('what all scenes share draws all of them anew; music draws none', () => {
  const { storyboard, art } = film(three)
  expect(changed(keys(film(three, { ratio: '1:1' })))).toEqual([true, true, true])
  expect(changed(keys(film(three, { art: { ...art, style: 'vintage' } })))).toEqual([true, true, true])
  expect(changed(keys(film(three, { storyboard: { ...storyboard, seed: 2 } })))).toEqual([true, true, true])
  expect(changed(keys(film(three, { storyboard: { ...storyboard, music: null } })))).toEqual([
    false,
    false,
    false,
  ])
  expect(changed(sceneKeys(film(three), {}, 'draft', 'ffmpeg'))).toEqual([true, true, true])
})

test('captions and clips count for the scenes that show them', () => {
  const captions = [{ scene: 's3', from: 4, to: 5, text: 'Fresh every day.' }]
  expect(changed(keys(film(three, { captions })))).toEqual([false, false, true])
  const filmed = [scene('s1', { media: 'c1' }), ...three.slice(1)]
  const clip = (fromSeconds: number) => ({
    c1: { path: `/films/${fromSeconds}/one`, content: 'one', fromSeconds },
  })
  const before = keys(film(filmed), clip(0))
  const after = keys(film(filmed), clip(2))
  expect(after.map((key, i) => key !== before[i])).toEqual([true, true, false])
})

test('a clip that begins elsewhere or is steadied is another picture', () => {
  const filmed = (clip?: FilmScene['clip']) =>
    keys(film([...three.slice(0, 2), scene('s3', { media: 'c1', ...(clip ? { clip } : {}) })]))
  const ways = [filmed(), filmed({ fromSeconds: 2, steady: false }), filmed({ fromSeconds: 2, steady: true })]
  expect(new Set(ways.map(([, , third]) => third)).size).toBe(3)
  expect(new Set(ways.map(([first, second]) => `${first} ${second}`)).size).toBe(1)
})
