import { describe, expect, it } from 'vitest'
import { industryBriefs } from '../../../scripts/industry-briefs.ts'
import { designPoster, layoutFor } from '../../design.ts'
import { inspect } from '../../inspect/inspect.ts'
import { everyLayer, type Layout, type TextLayer } from '../../layout.ts'
import { plateOf } from '../../render/raster.ts'
import { contrast } from '../../colour/contrast.ts'
import { carrying } from './carrying.ts'
import { minimalist } from './index.ts'

const design = (composition: string, brief = 0) =>
  designPoster({ ...industryBriefs[brief]!, style: 'minimalist', composition, seed: 4 + brief })
const headlineOf = (layout: Layout) =>
  [...everyLayer(layout.layers)].find(
    (layer): layer is TextLayer => layer.kind === 'text' && layer.role === 'headline',
  )!
const ids = minimalist.compositions.map(({ id }) => id)

describe('minimalist', () => {
  it('sets the headline of a monument far larger than that of a panel', () => {
    const size = (id: string) => headlineOf(layoutFor(design(id, 2), 'square_1x1')).size
    expect(size('monument')).toBeGreaterThan(1.25 * size('panel'))
  })

  it('keeps the words of a margin beside its column of colour', () => {
    const { bounds } = headlineOf(layoutFor(design('margin', 3), 'feed_4x5'))
    expect(bounds.x + bounds.width).toBeLessThan(1080 * 0.71)
  })

  it.each(['standard_4x3', 'link_1.91x1'] as const)(
    'needs no fourth line for a short headline in %s',
    (placement) => {
      for (const id of ids)
        expect(headlineOf(layoutFor(design(id, 8), placement)).lines.length, id).toBeLessThan(4)
    },
  )

  it.each(ids)('%s passes the gate in every look, broad or tall', (id) => {
    const looks = minimalist.looks(industryBriefs[1]!.brand)
    expect(looks.length).toBeGreaterThanOrEqual(5)
    looks.forEach((look, n) => {
      const poster = design(id, n + 1)
      const own = { ...poster, look: { ...look, display: poster.look.display } }
      const placement = n % 2 === 0 ? 'standard_4x3' : 'story_9x16'
      const layout = layoutFor(own, placement)
      expect(inspect(layout, plateOf(layout, 0.25)).findings, `${look.id} ${placement}`).toEqual([])
    })
  })
})

describe('carrying', () => {
  it('moves a mid-tone away from the ink until words are legible on it', () => {
    for (const colour of ['#888888', '#d9622b', '#0f8f7c'])
      expect(contrast(carrying(colour, '#ffffff'), '#ffffff')).toBeGreaterThanOrEqual(4.85)
  })
})
