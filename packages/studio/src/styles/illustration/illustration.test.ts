import { describe, expect, it } from 'vitest'
import { industryBriefs } from '../../../scripts/industry-briefs.ts'
import { bottom } from '../../box.ts'
import { designPoster, layoutFor } from '../../design.ts'
import { inspect } from '../../inspect/inspect.ts'
import { everyLayer, type TextLayer } from '../../layout.ts'
import { plateOf } from '../../render/raster.ts'
import { shapeOf, streams, unitOf, type Scene } from '../scene.ts'
import { PLACEMENTS, safeBox, type Placement } from '../../placements.ts'
import { openPlace } from '../../settings/open-place.ts'
import { illustration } from './index.ts'

const design = (composition: string, brief = 0) =>
  designPoster({ ...industryBriefs[brief]!, style: 'illustration', composition, seed: 4 + brief })
const ids = illustration.compositions.map(({ id }) => id)

function sceneOf(composition: string, placement: Placement, setting: Scene['setting']): Scene {
  const poster = design(composition)
  const { width, height, minType } = PLACEMENTS[placement]
  return {
    placement,
    shape: shapeOf[placement],
    frame: { x: 0, y: 0, width, height },
    safe: safeBox(placement),
    unit: unitOf[placement],
    minType,
    look: poster.look,
    words: poster.words,
    business: poster.business,
    language: 'en',
    direction: 'ltr',
    hero: 'drawing',
    industry: 'food',
    subject: poster.subject,
    setting,
    restyle: (drawing) => drawing,
    ...streams(3),
    shortened: [],
  }
}

describe('illustration', () => {
  it('takes the place of the trade into at least four of its worlds', () => {
    const used = ids.filter((id) => {
      let asked = false
      const props = new Proxy(openPlace.props, {
        get: (target, key, receiver) => {
          if (key !== 'length') asked = true
          return Reflect.get(target, key, receiver)
        },
      })
      const back: Scene['setting']['back'] = (...given) => {
        asked = true
        return openPlace.back(...given)
      }
      const composition = illustration.compositions.find((one) => one.id === id)!
      composition.arrange(sceneOf(id, 'square_1x1', { id: 'watched', back, props }))
      return asked
    })
    expect(used.length).toBeGreaterThanOrEqual(6)
  })

  it('keeps the place’s things out of the words’ way: what they have of bounds never crosses', () => {
    for (const id of ids) {
      const layout = layoutFor(design(id, 2), 'feed_4x5')
      expect(inspect(layout, plateOf(layout, 0.25)).findings, id).toEqual([])
    }
  })

  it('stands words on the floor in an ink made for the floor', () => {
    const layout = layoutFor(design('place'), 'square_1x1')
    const texts = [...everyLayer(layout.layers)].filter((layer): layer is TextLayer => layer.kind === 'text')
    const subject = layout.layers.find(({ role }) => role === 'subject')!
    const below = texts.filter(({ role, bounds }) => role === 'body' && bounds.y > bottom(subject.bounds!))
    expect(below).toHaveLength(1)
    expect(layout.layers.some(({ role }) => role === 'scrim')).toBe(false)
  })

  it.each(ids)('%s passes the gate in every look, broad or tall', (id) => {
    const looks = illustration.looks(industryBriefs[1]!.brand)
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
