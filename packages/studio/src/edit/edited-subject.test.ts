import { createCanvas } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { sampleBriefs } from '../../scripts/samples.ts'
import { designPoster, layoutFor, type DesignInput } from '../design.ts'
import { prepareImage } from '../image/prepare-image.ts'
import { everyLayer, type Layout, type StageLayer } from '../layout.ts'
import type { ElementEdit } from './edits.ts'
import { elementsOf } from './elements-of.ts'
import { liftElement } from './lift-element.ts'
import { ownerOf } from './owner.ts'
import { withEdits } from './with-edits.ts'

const placement = 'link_1.91x1'
const poster = (style: DesignInput['style'], composition: string, more: Partial<DesignInput> = {}) => {
  const design = designPoster({ ...sampleBriefs('en')[0]!, style, composition, seed: 3, ...more })
  return (subject?: ElementEdit) =>
    layoutFor({ ...design, ...(subject ? { edits: { [placement]: { subject } } } : {}) }, placement)
}
const boxIn = (layout: Layout) => elementsOf(layout).find(({ name }) => name === 'subject')!.box
const stageIn = (layout: Layout) =>
  [...everyLayer(layout.layers)].find((layer): layer is StageLayer => layer.kind === 'stage')!

async function product() {
  const canvas = createCanvas(160, 220)
  const context = canvas.getContext('2d')
  context.fillStyle = '#eeeeee'
  context.fillRect(0, 0, 160, 220)
  context.fillStyle = '#22443a'
  context.fillRect(50, 30, 60, 160)
  return prepareImage(await canvas.encode('png'))
}

describe('a subject that a person changed', () => {
  it('is moved with its shadow and grows from its foot', async () => {
    const made = poster('minimalist', 'disc', { photo: await product() })
    const [before, after] = [made(), made({ dx: -0.1, scale: 1.2 })]
    const [was, is] = [boxIn(before), boxIn(after)]
    expect(is.width / was.width).toBeCloseTo(1.2, 1)
    expect(Math.abs(is.y + is.height - was.y - was.height)).toBeLessThanOrEqual(1)
    expect(is.x + is.width / 2 - was.x - was.width / 2).toBeCloseTo(-0.1 * before.width, -0.5)
    const transforms = after.layers.flatMap((layer) =>
      ownerOf(layer) === 'subject' && layer.kind === 'group' ? [layer.transform] : [],
    )
    // shadow and thing go the same way
    expect(transforms).toHaveLength(2)
    expect(transforms[0]).toEqual(transforms[1])
  })

  it('cannot be lost beyond the frame', () => {
    const layout = poster('minimalist', 'disc')({ dx: 1, dy: 1 })
    const box = boxIn(layout)
    expect(box.width * box.height).toBeGreaterThan(5000)
  })

  it('that is modelled in a set is moved inside it, without a hole and without leaving the picture', () => {
    const made = poster('photorealistic', 'tabletop')
    const [before, after] = [made(), made({ dx: -0.08, scale: 1.3 })]
    expect(stageIn(after).box).toEqual(stageIn(before).box)
    expect(stageIn(after).crop.width).toBeCloseTo(stageIn(before).crop.width / 1.3, 1)
    expect(boxIn(after).width).toBeGreaterThan(boxIn(before).width)
    expect(boxIn(after).x).toBeLessThan(boxIn(before).x)
    // what is modelled in a set cannot be taken out of it
    const arranged = { picture: before.layers, copy: [] }
    const around = { frame: before.safe, safe: before.safe, minType: 20, sources: [] }
    expect(withEdits(arranged, { subject: { hidden: true } }, before, around)).toEqual(arranged)
    expect(liftElement(before, 'subject')).toBeUndefined()
  })
})
