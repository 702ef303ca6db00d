import { createCanvas } from '@napi-rs/canvas'
import { expect, it } from 'vitest'
import { sampleBriefs } from '../../../scripts/samples.ts'
import { designPoster, layoutFor } from '../../design.ts'
import { everyLayer, type ImageLayer } from '../../layout.ts'
import { prepareLogo } from './prepare-logo.ts'

function logoOn(ground: string | undefined): Promise<Buffer> {
  const canvas = createCanvas(400, 200)
  const context = canvas.getContext('2d')
  if (ground) {
    context.fillStyle = ground
    context.fillRect(0, 0, 400, 200)
  }
  context.fillStyle = '#7a1f35'
  context.beginPath()
  context.arc(130, 100, 60, 0, 7)
  context.fill()
  context.fillRect(220, 60, 120, 80)
  return canvas.encode('png')
}

it('shows the sign without its paper where it is seen well, and the paper where it would drown', async () => {
  const logo = await prepareLogo(await logoOn('#ffffff'))
  expect(logo.sign?.width).toBeLessThan(logo.width)
  const sample = sampleBriefs('en')[0]!
  const shown = Array.from({ length: 16 }, (_, seed) => {
    const layout = layoutFor(designPoster({ ...sample, style: 'minimalist', seed, logo }), 'square_1x1')
    const layer = [...everyLayer(layout.layers)].find(
      (one): one is ImageLayer => one.kind === 'image' && one.role === 'logo',
    )
    // what is not shown is not carried along
    expect(Object.keys(layout.assets)).toEqual([layer?.asset])
    return layer?.asset
  })
  expect(new Set(shown)).toEqual(new Set([logo.sign?.id, logo.id]))
})

it('leaves a logo that is on nothing as it is', async () => {
  const logo = await prepareLogo(await logoOn(undefined))
  expect([logo.hasAlpha, logo.sign]).toEqual([true, undefined])
})
