/**
 * Renders posters side by side for human eyes.
 *
 *   node scripts/contact-sheet.ts out.png <style> [by] [language]
 *
 * by: compositions (each twice, four ad placements) · formats (each composition in all six formats) ·
 *     looks (one composition in every look) · industries (each trade, three formats) · big (one poster at full size:
 *     style composition look-seed) · language: en de el ru ar he ja zh ko hi th emoji all
 */
import { writeFileSync } from 'node:fs'
import { createCanvas, type Canvas } from '@napi-rs/canvas'
import { designPoster, layoutFor, type DesignInput } from '../src/design.ts'
import { inspect } from '../src/inspect/inspect.ts'
import { paint } from '../src/render/paint.ts'
import { plateOf } from '../src/render/raster.ts'
import { formatNames, placementNames, type Placement } from '../src/placements.ts'
import { compositionsOf } from '../src/styles/index.ts'
import { styleIds } from '../src/styles/style.ts'
import { industryBriefs } from './industry-briefs.ts'
import { sampleBriefs } from './samples.ts'

type Row = { input: DesignInput; placements: readonly Placement[] }

const [out = 'contact-sheet.png', styleName = 'minimalist', by = 'compositions', language = 'en'] =
  process.argv.slice(2)
const style = styleIds.find((id) => id === styleName)
if (!style) throw new Error(`no style ${styleName}; there are ${styleIds.join(', ')}`)
const samples = sampleBriefs(language)
const ofTrade = industryBriefs
const compositions = compositionsOf(style)

function rows(): Row[] {
  const sample = (n: number) => samples[n % samples.length]!
  switch (by) {
    case 'formats':
      return compositions.map((composition, n) => ({
        input: { ...sample(n), style: style!, composition, seed: 31 + n },
        placements: formatNames,
      }))
    case 'looks':
      return Array.from({ length: 8 }, (_, n) => ({
        input: { ...sample(n), style: style!, composition: compositions[0]!, seed: 50 + n },
        placements: ['feed_4x5', 'link_1.91x1'],
      }))
    case 'industries':
      return ofTrade.map((trade, n) => ({
        input: {
          ...trade,
          style: style!,
          composition: compositions[n % compositions.length]!,
          seed: 7 + n,
        },
        placements: ['feed_4x5', 'story_9x16', 'link_1.91x1'],
      }))
    default:
      return compositions.flatMap((composition, n) =>
        [0, 1].map((k) => ({
          input: { ...sample(2 * n + k), style: style!, composition, seed: 11 + 2 * n + k },
          placements: placementNames,
        })),
      )
  }
}

const height = 460
const gap = 14
const painted = rows().map(({ input, placements }) => {
  const design = designPoster(input)
  const started = performance.now()
  const layouts = placements.map((placement) => layoutFor(design, placement))
  const canvases = layouts.map((layout) => paint(layout, { scale: height / layout.height }))
  const ms = Math.round(performance.now() - started)
  const faults = layouts.flatMap((layout) =>
    inspect(layout, plateOf(layout, 0.4)).findings.map(({ words }) => `${layout.placement}: ${words}`),
  )
  console.log(style, design.composition, design.look.id, design.subject, `${ms} ms`, ...faults)
  return canvases
})
const across = 2
const width = Math.max(...painted.map((row) => row.reduce((sum, c) => sum + c.width + gap, gap)))
const sheet: Canvas = createCanvas(width * across, Math.ceil(painted.length / across) * (height + gap) + gap)
const context = sheet.getContext('2d')
context.fillStyle = '#1d1d20'
context.fillRect(0, 0, sheet.width, sheet.height)
painted.forEach((row, i) => {
  let x = gap + (i % across) * width
  const y = gap + Math.floor(i / across) * (height + gap)
  for (const canvas of row) {
    context.drawImage(canvas, x, y)
    x += canvas.width + gap
  }
})
writeFileSync(out, await sheet.encode('png'))
