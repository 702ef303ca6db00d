import { brandFrom } from '../palette.ts'
import { expect, test } from 'vitest'
import { inspectFilm, inspectMoves } from './inspect-film.ts'
import { planScene } from './scene-plan.ts'
import type { Film } from './scenes/film-art.ts'
import { filmStyleFacts, writeStoryboard, type FilmBrief } from './script/index.ts'
import { filmRatios, filmStyles, framesPerSecond, type FilmStyle } from './storyboard.ts'

const brief = (language: string, product: string, more: Partial<FilmBrief> = {}): FilmBrief => ({
  business: 'Rosa & Daughters',
  product,
  offer: '2 for 1',
  url: 'https://rosa.example/shop',
  language,
  tone: 'friendly',
  objective: 'sales',
  ...more,
})
const briefs = [
  brief('en', 'Sourdough bread baked at four in the morning', { points: ['Only flour, water and salt.'] }),
  brief('de', 'Morgenyoga für Anfänger', { audience: 'Menschen mit Rückenschmerzen' }),
  brief('ar', 'قهوة عربية طازجة', { offer: 'خصم ٢٠٪' }),
  brief('ja', '季節の和菓子', { offer: '送料無料' }),
] as const
function filmOf(style: FilmStyle, seconds: number, nth: number): Film {
  const own = briefs[nth % briefs.length] ?? briefs[0]
  const storyboard = writeStoryboard(own, { style, seconds, seed: nth + 3 })
  return {
    storyboard,
    ratio: filmRatios[nth % filmRatios.length] ?? '9:16',
    art: {
      brief: own,
      brand: brandFrom({ url: own.url, business: own.business }),
      style: filmStyleFacts[style].look,
      call: { cta: 'SHOP_NOW', ctaLabel: 'Shop now' },
      photos: {},
      clips: {},
    },
  }
}

// each style once, in turn through ratios, languages and two lengths; packages/film/scripts/every-film.ts makes them all
test.each(filmStyles.map((style, i) => [style, i % 2 === 0 ? 6 : 15, i] as const))(
  'nothing of a %s of %d seconds covers anything, at rest or on its way',
  (style, seconds, nth) => {
    expect(inspectFilm(filmOf(style, seconds, nth))).toEqual([])
  },
)

test('a scene is as long as its beats, and its film as long as it says', () => {
  const film = filmOf('social', 15, 0)
  const frames = film.storyboard.scenes.map((_, index) => planScene(film, index).timing.length)
  expect(frames.reduce((sum, length) => sum + length, 0)).toBe(15 * framesPerSecond)
})

test('the inspection tells of a word that crosses the thing on its way', () => {
  const film = filmOf('commercial', 6, 0)
  const plan = planScene(film, 0)
  const subject = plan.cast.kept[0] ?? plan.moves.find(({ piece }) => piece.name === 'subject')?.piece.core
  if (!subject) throw new Error('the scene shows nothing')
  const moves = plan.moves.map((move) =>
    move.piece.name === 'headline'
      ? { ...move, piece: { ...move.piece, core: subject, box: subject } }
      : move,
  )
  const found = inspectMoves(film, { ...plan, moves })
  expect(found.map(({ finding }) => finding.kind)).toContain('overlap')
})

test('what is spoken and not read is shown in the place that was kept for it, one line at a time', () => {
  const film = filmOf('explainer', 15, 0)
  const [first, ...others] = film.storyboard.scenes
  if (!first) throw new Error('no scene')
  const scene = {
    ...first,
    shot: 'hero' as const,
    headline: 'Bread',
    say: 'It takes a whole night. Then it is baked.',
  }
  const captions = [
    { scene: scene.id, from: 0.1, to: 1, text: 'It takes a whole night.' },
    { scene: scene.id, from: 1, to: 1.9, text: 'Then it is baked.' },
  ]
  const spoken: Film = {
    ...film,
    storyboard: { ...film.storyboard, captions: true, scenes: [scene, ...others] },
    captions,
  }
  const plan = planScene(spoken, 0)
  const shownAt = (frame: number) =>
    plan.moves
      .filter(({ motion: { seen } }) => seen && frame >= seen.from && frame < seen.to)
      .flatMap(({ piece }) =>
        piece.layout.layers.flatMap((layer) => (layer.kind === 'text' ? layer.lines : [])),
      )
      .map(({ text }) => text)
      .join(' ')
  expect([shownAt(15), shownAt(40)]).toEqual(['It takes a whole night.', 'Then it is baked.'])
  expect(inspectMoves(spoken, plan)).toEqual([])
  const silent = planScene({ ...spoken, storyboard: { ...spoken.storyboard, captions: false } }, 0)
  expect(silent.moves.some(({ motion }) => motion.seen)).toBe(false)
})
