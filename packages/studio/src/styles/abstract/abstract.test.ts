import { describe, expect, it } from 'vitest'
import { industryBriefs } from '../../../scripts/industry-briefs.ts'
import { oklchOf } from '../../colour/oklch.ts'
import { designPoster, layoutFor } from '../../design.ts'
import { inspect } from '../../inspect/inspect.ts'
import { everyLayer, type GroupLayer, type Layer, type ShapeLayer } from '../../layout.ts'
import { plateOf } from '../../render/raster.ts'
import { subjectOf } from '../../subjects/index.ts'
import { abstract } from './index.ts'
import { meanLightness } from './weight.ts'

const design = (composition: string, brief = 0) =>
  designPoster({ ...industryBriefs[brief]!, style: 'abstract', composition, seed: 9 + brief })
const subjectIn = (layers: readonly Layer[]) =>
  [...everyLayer(layers)].find(
    (layer): layer is GroupLayer => layer.kind === 'group' && layer.role === 'subject',
  )
const coloursIn = (layer: Layer): string[] =>
  [...everyLayer([layer])]
    .filter((one): one is ShapeLayer => one.kind === 'shape')
    .flatMap(({ fill, stroke }) => [fill, stroke?.paint])
    .flatMap((paint) =>
      paint === undefined
        ? []
        : typeof paint === 'string'
          ? [paint]
          : paint.stops.map(([, colour]) => colour),
    )
const ids = abstract.compositions.map(({ id }) => id)

describe('abstract', () => {
  it('shows what is sold in every composition, in the look’s colours and not in the drawing’s own', () => {
    expect(ids.length).toBeGreaterThanOrEqual(8)
    for (const id of ids) {
      const poster = design(id)
      const own = new Set(
        coloursIn({ kind: 'group', children: subjectOf(poster.subject).draw(poster.look.subject) }).filter(
          (colour) => colour.length === 7 && oklchOf(colour).c > 0.04,
        ),
      )
      const subject = subjectIn(layoutFor(poster, 'square_1x1').layers)
      expect(subject, id).toBeDefined()
      expect(
        coloursIn(subject!).filter((colour) => own.has(colour)),
        id,
      ).toEqual([])
    }
  })

  it('draws the line composition with one ink', () => {
    const poster = design('sunrise', 3)
    const subject = subjectIn(layoutFor(poster, 'feed_4x5').layers)!
    expect(new Set(coloursIn(subject)).size).toBe(2)
  })

  it.each(ids)('%s passes the gate in every look, broad or tall', (id) => {
    const looks = abstract.looks(industryBriefs[1]!.brand)
    expect(looks.length).toBeGreaterThanOrEqual(4)
    looks.forEach((look, n) => {
      const poster = design(id, n + 1)
      const own = { ...poster, look: { ...look, display: poster.look.display } }
      const placement = n % 2 === 0 ? 'standard_4x3' : 'story_9x16'
      const layout = layoutFor(own, placement)
      expect(inspect(layout, plateOf(layout, 0.25)).findings, `${look.id} ${placement}`).toEqual([])
    })
  })
})

describe('meanLightness', () => {
  it('weighs shapes by what they cover and leaves out what is sheer', () => {
    const rect = (width: number, fill: string): Layer => ({
      kind: 'shape',
      shape: { kind: 'rect', x: 0, y: 0, width, height: 10 },
      fill,
    })
    expect(meanLightness([rect(90, '#ffffff'), rect(10, '#000000'), rect(900, '#00000020')])).toBeCloseTo(
      0.9,
      2,
    )
    expect(meanLightness([])).toBe(0.6)
  })
})
