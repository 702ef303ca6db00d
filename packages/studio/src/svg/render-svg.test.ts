import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { sampleBriefs } from '../../scripts/samples.ts'
import { compose } from '../design.ts'
import { paint } from '../render/paint.ts'
import { renderSvg } from './render-svg.ts'

const layoutOf = (style: 'minimalist' | 'illustration', language = 'en') =>
  compose({ ...sampleBriefs(language)[0]!, style, seed: 5, placement: 'square_1x1' })

describe('renderSvg', () => {
  it.each([
    ['minimalist', 'en'],
    ['illustration', 'ar'],
  ] as const)('%s in %s looks like the picture', async (style, language) => {
    const layout = layoutOf(style, language)
    // librsvg knows neither blend modes nor WebP inside a picture: grain is left out of both
    const layers = layout.layers.filter(({ kind }) => kind !== 'grain')
    const svg = await renderSvg({ ...layout, layers })
    const drawn = await sharp(Buffer.from(svg)).resize(270).removeAlpha().raw().toBuffer()
    const canvas = paint({ ...layout, layers })
    const { data } = canvas.getContext('2d').getImageData(0, 0, 1080, 1080)
    const painted = await sharp(data, { raw: { width: 1080, height: 1080, channels: 4 } })
      .resize(270)
      .removeAlpha()
      .raw()
      .toBuffer()
    const apart = painted.reduce((sum, value, k) => sum + Math.abs(value - drawn[k]!), 0) / painted.length
    expect(apart).toBeLessThan(4)
  })

  it('keeps words as outlines with their reading for those who do not see them', async () => {
    const svg = await renderSvg(layoutOf('minimalist'))
    expect(svg).toContain('aria-label="Bread worth getting up for"')
    expect(svg).not.toContain('<text')
    expect(svg).not.toMatch(/["\s,(]NaN/)
  })
})
