import { expect, test } from 'vitest'
import { placements } from './creative.ts'
import { drawPoster } from './draw-poster.ts'
import type { PosterEngine, PosterOrder } from './poster-engine.ts'
import { aPlainEngine } from './test-studio.ts'

/** Draws with a problem unless it is told to look for a sound composition. */
function anEngine() {
  const plain = aPlainEngine()
  const asked: PosterOrder[] = []
  const engine: PosterEngine = {
    ...plain,
    design: async (order) => {
      asked.push(order)
      const poster = await plain.design(order)
      const problem = { level: 'problem' as const, code: 'poster.contrast', message: 'Headline is pale.' }
      return {
        ...poster,
        design: { sound: order.sound ?? false },
        draw: async (format, quality) => {
          const picture = await poster.draw(format, quality)
          return order.sound || order.style === 'plain' ? picture : { ...picture, findings: [problem] }
        },
      }
    },
  }
  return { engine, asked }
}
const shapes = { formats: placements, quality: 'standard' as const }
const order = (style: string): PosterOrder => ({
  brief: {} as PosterOrder['brief'], // the plain engine looks at words only
  words: { headline: 'Rye', primaryText: 'Rye', description: '', cta: 'LEARN_MORE', kicker: '', offer: '' },
  ctaLabel: 'Learn more',
  style,
  seed: 1,
})

test('a poster that people could not read is composed anew, once', async () => {
  const { engine, asked } = anEngine()
  let told = 0
  const drawn = await drawPoster(engine, order('loud'), {
    ...shapes,
    onPicture: async () => (told += 1),
  })
  expect(asked.map(({ sound }) => sound ?? false)).toEqual([false, true])
  expect(drawn.design).toMatchObject({ sound: true })
  expect(drawn.pictures.flatMap(({ picture }) => picture.findings.map(({ level }) => level))).not.toContain(
    'problem',
  )
  // progress counts each placement once
  expect(told).toBe(4)
})

test('a sound one is drawn once', async () => {
  const { engine, asked } = anEngine()
  await drawPoster(engine, order('plain'), shapes)
  expect(asked).toHaveLength(1)
})

test('what a person arranged is drawn as it is, and told', async () => {
  const { engine, asked } = anEngine()
  const drawn = await drawPoster(engine, order('loud'), { ...shapes, asArranged: true })
  expect(asked).toHaveLength(1)
  expect(drawn.pictures[0]?.picture.findings[0]?.level).toBe('problem')
})
