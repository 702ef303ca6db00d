import { describe, expect, it } from 'vitest'
import { industryBriefs } from '../../scripts/industry-briefs.ts'
import { bottom, overlap, right } from '../box.ts'
import { designPoster } from '../design.ts'
import type { Layer, TextLayer } from '../layout.ts'
import { formatNames, PLACEMENTS, safeBox, type Placement } from '../placements.ts'
import { openPlace } from '../settings/open-place.ts'
import { shapeOf, streams, unitOf, type Scene } from './scene.ts'
import { besides, centred, headlineOver, isStandard, parted, tallCopy, type Skeleton } from './skeleton.ts'

function sceneOf(placement: Placement, brief = 8): Scene {
  const { look, words, business, subject } = designPoster({
    ...industryBriefs[brief]!,
    style: 'minimalist',
    seed: 2,
  })
  const { width, height, minType } = PLACEMENTS[placement]
  return {
    placement,
    shape: shapeOf[placement],
    frame: { x: 0, y: 0, width, height },
    safe: safeBox(placement),
    unit: unitOf[placement],
    minType,
    look,
    words,
    business,
    language: 'en',
    direction: 'ltr',
    hero: 'drawing',
    industry: 'general',
    subject,
    setting: openPlace,
    restyle: (drawing) => drawing,
    ...streams(1),
    shortened: [],
  }
}
const headlineOf = (copy: readonly Layer[]) =>
  copy.find((layer): layer is TextLayer => layer.kind === 'text' && layer.role === 'headline')!

describe('skeletons', () => {
  it.each(formatNames)('leave the subject room that no word stands in, %s', (placement) => {
    const scene = sceneOf(placement)
    const skeletons: Skeleton[] = [
      headlineOver(scene),
      centred(scene),
      parted(scene),
      headlineOver(scene, { overOnStandard: true }),
    ]
    for (const { copy, hero } of skeletons) {
      expect(hero.width).toBeGreaterThan(scene.frame.width * 0.25)
      expect(hero.height).toBeGreaterThan(scene.frame.height * 0.22)
      for (const { bounds } of copy) if (bounds) expect(overlap(bounds, hero)).toBeLessThan(1)
    }
  })

  it('know 4:3 from the wider frames', () => {
    expect(formatNames.filter((placement) => isStandard(sceneOf(placement)))).toEqual(['standard_4x3'])
  })

  it('run the headline over the whole of 4:3 when asked, larger than beside the subject', () => {
    const scene = sceneOf('standard_4x3')
    const [over, beside] = [headlineOver(scene, { overOnStandard: true }), besides(scene)].map(({ copy }) =>
      headlineOf(copy),
    )
    expect(over!.size).toBeGreaterThan(beside!.size)
    expect(over!.lines.length).toBeLessThanOrEqual(3)
    expect(beside!.lines.length).toBeLessThanOrEqual(3)
  })

  it('keep the words of a story at its head and give the subject more than the words’ width', () => {
    const scene = sceneOf('story_9x16')
    const { copy, hero } = tallCopy(scene)
    for (const { bounds } of copy) if (bounds) expect(bottom(bounds)).toBeLessThan(hero.y)
    expect(hero.width).toBeGreaterThan(scene.safe.width)
    expect(right(hero)).toBeLessThanOrEqual(scene.frame.width)
  })
})

describe('a long headline', () => {
  const long = 'Verantwortungsbewusste Zahngesundheitsvorsorgeuntersuchungen für die ganze Familie'

  it.each(['square_1x1', 'standard_4x3'] as const)(
    'takes another line before it loses words, %s',
    (placement) => {
      const scene = sceneOf(placement)
      const wordy: Scene = { ...scene, words: { ...scene.words, headline: long }, language: 'de' }
      const { copy } = parted(wordy)
      expect(wordy.shortened).toEqual([])
      expect(headlineOf(copy).lines.length).toBeGreaterThan(2)
    },
  )
})
