import { describe, expect, it } from 'vitest'
import type { FilmScene, Storyboard } from '../storyboard.ts'
import { checkStoryboard } from './check-storyboard.ts'
import type { FilmBrief } from './film-brief.ts'
import { leastBeats } from './reading.ts'
import { retimed, TooManyScenes } from './retimed.ts'
import { writeStoryboard } from './write-storyboard.ts'

const brief: FilmBrief = {
  business: 'Northbeam Bakery',
  product: 'Sourdough bread',
  offer: 'Second loaf half price',
  url: 'https://northbeam.example',
  language: 'en',
  tone: 'friendly',
  objective: 'sales',
}
const film = writeStoryboard(brief, { style: 'commercial', seconds: 30, seed: 2 })
const beatsOf = ({ scenes }: Storyboard) => scenes.reduce((sum, { beats }) => sum + beats, 0)
const withScenes = (scenes: FilmScene[]): Storyboard => ({ ...film, scenes })
const scene = (id: string, more: Partial<FilmScene> = {}): FilmScene => ({
  id,
  shot: 'words',
  headline: 'Look.',
  beats: 4,
  into: 'cut',
  camera: 'still',
  ...more,
})

describe('retimed', () => {
  it('leaves a film alone that already fills its beats', () => {
    expect(retimed(film)).toEqual(film)
  })

  it('fills the film again after a scene came, went or moved', () => {
    const [first, second, ...rest] = film.scenes
    const changes = [
      [first!, ...rest],
      [second!, first!, ...rest],
      [first!, scene('s20', { beats: 9 }), second!, ...rest],
      [scene('s20')],
    ]
    for (const scenes of changes) {
      const after = retimed(withScenes(scenes))
      expect(beatsOf(after)).toBe(film.tempo.beats)
      expect(after.scenes.map(({ id }) => id)).toEqual(scenes.map(({ id }) => id))
      expect(after.scenes[0]?.into).toBe('cut')
      for (const one of after.scenes) expect(one.beats).toBeGreaterThanOrEqual(leastBeats(one, film.tempo))
    }
  })

  it('keeps what was asked as nearly as the length allows', () => {
    const scenes = film.scenes.map((one, i) => (i === 1 ? { ...one, beats: one.beats + 6 } : one))
    const after = retimed(withScenes(scenes))
    expect(after.scenes[1]!.beats).toBeGreaterThan(film.scenes[1]!.beats)
    after.scenes.forEach(({ beats }, i) => expect(Math.abs(beats - scenes[i]!.beats)).toBeLessThanOrEqual(3))
  })

  it('gives a longer line the time it needs', () => {
    const headline = 'Our oven is lit at four, and every loaf rests for a whole day before it is baked'
    const after = retimed(
      withScenes(film.scenes.map((one, i) => (i === 2 ? { ...one, headline, beats: 1 } : one))),
    )
    expect(after.scenes[2]!.beats).toBeGreaterThanOrEqual(leastBeats(after.scenes[2]!, film.tempo))
    expect(beatsOf(after)).toBe(film.tempo.beats)
  })

  it('shares what there is where all words need more', () => {
    const headline = 'One line that takes its time to read, far more than such a film can give to it at all'
    const after = retimed(withScenes(Array.from({ length: 20 }, (_, i) => scene(`s${i}`, { headline }))))
    expect(beatsOf(after)).toBe(film.tempo.beats)
    expect(checkStoryboard(after, []).some(({ code }) => code === 'words_too_long')).toBe(true)
  })

  it('refuses more scenes than the film has beats', () => {
    const scenes = Array.from({ length: film.tempo.beats + 1 }, (_, i) => scene(`s${i}`))
    expect(() => retimed(withScenes(scenes))).toThrow(TooManyScenes)
    expect(beatsOf(retimed(withScenes(scenes.slice(1))))).toBe(film.tempo.beats)
  })
})

describe('checkStoryboard', () => {
  const codesOf = (scenes: FilmScene[], media = [{ id: 'clip', kind: 'clip' as const, seconds: 1 }]) =>
    checkStoryboard(withScenes(scenes), media).map(({ scene: id, code }) => `${id} ${code}`)
  const [first, ...rest] = film.scenes

  it('finds nothing in a film as it was written', () => {
    expect(codesOf(film.scenes)).toEqual([])
  })

  it.each<[string, FilmScene[], string]>([
    ['beats that do not add up', film.scenes.slice(1), 'null beats_do_not_fill'],
    ['a missing end card', film.scenes.slice(0, -1), 'null no_end_card'],
    ['nothing to read', [{ ...first!, headline: ' ' }, ...rest], 's1 no_words'],
    ['a photo that is gone', [{ ...first!, media: 'gone' }, ...rest], 's1 unknown_media'],
    ['a clip that is over too soon', [{ ...first!, media: 'clip' }, ...rest], 's1 clip_too_short'],
    ['a line said twice running', [first!, { ...first!, id: 's90' }, ...rest], 's90 same_as_before'],
    ['too much to read', [{ ...first!, headline: 'word '.repeat(30) }, ...rest], 's1 words_too_long'],
    ['too much to say', [{ ...first!, say: 'word '.repeat(30) }, ...rest], 's1 speech_too_long'],
    ['too many scenes', [...film.scenes, ...film.scenes], 'null too_many_scenes'],
    ['a hurried end card', [first!, { ...film.scenes.at(-1)!, beats: 2 }], 's10 end_card_short'],
  ])('finds %s', (_, scenes, code) => {
    expect(codesOf(scenes).map((one) => one.replace(/^s\d+ end/u, 's10 end'))).toContain(code)
  })

  it('tells of a clip that begins so late that it ends before its scene, and when it may begin', () => {
    const begun = (fromSeconds: number, seconds: number) => {
      const filmed = { ...first!, media: 'clip', clip: { fromSeconds, steady: true } }
      const media = [{ id: 'clip', kind: 'clip' as const, seconds }]
      return checkStoryboard(withScenes([filmed, ...rest]), media).filter(({ code }) =>
        code.startsWith('clip'),
      )
    }
    const lasts = (first!.beats * 60) / film.tempo.bpm
    expect(begun(2, lasts + 2)).toEqual([])
    expect(begun(9, 9)).toMatchObject([{ scene: 's1', code: 'clip_begins_late', level: 'fault' }])
    expect(begun(0.5, 1)).toMatchObject([{ code: 'clip_too_short', level: 'warning' }])
    const [late] = begun(lasts + 1, lasts * 2)
    expect(late).toMatchObject({ code: 'clip_begins_late', level: 'warning' })
    expect(late?.message).toContain(`Let it begin at ${Math.floor(lasts * 10) / 10} or earlier`)
  })

  it('reads Chinese at its own speed', () => {
    const said = (language: string, headline: string) =>
      checkStoryboard({ ...film, language, scenes: [scene('s1', { headline, beats: 4 }), ...rest] }, [])
    const words = (language: string, headline: string) =>
      said(language, headline).some(({ code, scene: id }) => id === 's1' && code === 'words_too_long')
    expect(words('zh', '每天清晨四点点燃烤炉面团静置一整夜')).toBe(true)
    expect(words('en', 'Rye flour, salt, water')).toBe(false)
  })
})
