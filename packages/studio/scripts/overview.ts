/** `node scripts/overview.ts FILE.jpg`: ten posters, every style and every trade once, as the README shows them. */
import { writeFileSync } from 'node:fs'
import { createCanvas } from '@napi-rs/canvas'
import sharp from 'sharp'
import { designPoster, layoutFor } from '../src/design.ts'
import type { Industry } from '../src/brief.ts'
import { paint } from '../src/render/paint.ts'
import type { StyleId } from '../src/styles/style.ts'
import { industryBriefs } from './industry-briefs.ts'

const shown: readonly (readonly [StyleId, Industry, string, number])[] = [
  ['photorealistic', 'beauty', 'dissolve', 12],
  ['cartoon', 'food', 'burst', 11],
  ['vintage', 'automotive', 'midcentury', 17],
  ['hyperrealistic', 'fitness', 'screen_card', 22],
  ['watercolor', 'general', 'splash', 19],
  ['illustration', 'education', 'counter', 405],
  ['cyberpunk', 'ecommerce', 'horizon', 407],
  ['minimalist', 'healthcare', 'plinth', 406],
  ['abstract', 'technology', 'drift', 408],
  ['illustration', 'real_estate', 'place', 401],
]
const [out = 'overview.jpg'] = process.argv.slice(2)
const [across, gap] = [5, 18]
const [width, height] = [384, 480]
const rows = Math.ceil(shown.length / across)
const sheet = createCanvas(across * (width + gap) + gap, rows * (height + gap) + gap)
const context = sheet.getContext('2d')
context.fillStyle = '#f4f2ee'
context.fillRect(0, 0, sheet.width, sheet.height)
shown.forEach(([style, industry, composition, seed], i) => {
  const trade = industryBriefs.find(({ brief }) => brief.industry === industry)
  if (!trade) throw new Error(`no brief of ${industry}`)
  const layout = layoutFor(designPoster({ ...trade, style, composition, seed }), 'feed_4x5')
  const x = gap + (i % across) * (width + gap)
  const y = gap + Math.floor(i / across) * (height + gap)
  context.drawImage(paint(layout, { scale: height / layout.height }), x, y)
})
const pixels = context.getImageData(0, 0, sheet.width, sheet.height).data
const picture = sharp(pixels, { raw: { width: sheet.width, height: sheet.height, channels: 4 } })
writeFileSync(out, await picture.removeAlpha().jpeg({ quality: 84, mozjpeg: true }).toBuffer())
