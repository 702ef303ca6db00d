/** Renders styles × placements (or one style's compositions × looks) into one picture for human eyes.
 *  node scripts/contact-sheet.ts out.png [style] [language] */
import { writeFileSync } from 'node:fs'
import { createCanvas, type Canvas } from '@napi-rs/canvas'
import { designPoster, layoutFor, type DesignInput } from '../src/design.ts'
import { paint } from '../src/render/paint.ts'
import { placementNames } from '../src/placements.ts'
import { styleOf } from '../src/styles/index.ts'
import type { StyleId } from '../src/styles/style.ts'
import { sampleBriefs } from './samples.ts'

const [out = 'contact-sheet.png', style = 'minimalist', language = 'en', mode = 'compositions'] =
  process.argv.slice(2)
const height = 460
const gap = 14
const rows: Canvas[][] = []
let n = 0
const samples = sampleBriefs(language)
const compositions = styleOf(style as StyleId).compositions
for (const composition of compositions) {
  for (let k = 0; k < (mode === 'looks' ? 4 : 2); k++) {
    const sample = samples[n++ % samples.length]!
    const input: DesignInput = {
      ...sample,
      style: style as StyleId,
      composition: composition.id,
      seed: 11 + n,
    }
    const design = designPoster(input)
    const started = performance.now()
    const row = placementNames.map((placement) => {
      const layout = layoutFor(design, placement)
      return paint(layout, { scale: height / layout.height })
    })
    console.log(
      style,
      composition.id,
      design.look.id,
      design.subject,
      Math.round(performance.now() - started),
      'ms',
    )
    rows.push(row)
  }
}
const across = 2
const width = Math.max(...rows.map((row) => row.reduce((sum, c) => sum + c.width + gap, gap)))
const sheet = createCanvas(width * across, Math.ceil(rows.length / across) * (height + gap) + gap)
const context = sheet.getContext('2d')
context.fillStyle = '#1d1d20'
context.fillRect(0, 0, sheet.width, sheet.height)
rows.forEach((row, i) => {
  let x = gap + (i % across) * width
  const y = gap + Math.floor(i / across) * (height + gap)
  for (const canvas of row) {
    context.drawImage(canvas, x, y)
    x += canvas.width + gap
  }
})
writeFileSync(out, await sheet.encode('png'))
