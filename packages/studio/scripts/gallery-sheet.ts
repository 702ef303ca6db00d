import { parentPort, workerData } from 'node:worker_threads'
import { createCanvas } from '@napi-rs/canvas'
import sharp from 'sharp'
import { layoutFor } from '../src/design.ts'
import { inspect } from '../src/inspect/inspect.ts'
import { formatNames } from '../src/placements.ts'
import { paint } from '../src/render/paint.ts'
import { plateOf } from '../src/render/raster.ts'
import { soundDesign } from '../src/sound-design.ts'
import { compositionsOf } from '../src/styles/index.ts'
import type { StyleId } from '../src/styles/style.ts'
import type { SheetDone } from './gallery.ts'
import { industryBriefs } from './industry-briefs.ts'

const style: StyleId = workerData
const height = 420
const gap = 16
const faults: string[] = []
let milliseconds = 0

const compositions = compositionsOf(style)
const rows = industryBriefs.map((trade, n) => {
  const composition = compositions[n % compositions.length]
  const { design } = soundDesign(
    { ...trade, style, seed: 400 + n, ...(composition ? { composition } : {}) },
    formatNames,
  )
  return formatNames.map((placement) => {
    const began = performance.now()
    const layout = layoutFor(design, placement)
    const canvas = paint(layout, { scale: height / layout.height })
    milliseconds += performance.now() - began
    for (const { words } of inspect(layout, plateOf(layout, 0.4)).findings)
      faults.push(`${trade.brief.business}, ${design.composition} ${design.look.id}, ${placement}: ${words}`)
    return canvas
  })
})
const width = Math.max(...rows.map((row) => row.reduce((sum, canvas) => sum + canvas.width + gap, gap)))
const sheet = createCanvas(width, rows.length * (height + gap) + gap)
const context = sheet.getContext('2d')
context.fillStyle = '#17171a'
context.fillRect(0, 0, sheet.width, sheet.height)
rows.forEach((row, i) => {
  let x = gap
  for (const canvas of row) {
    context.drawImage(canvas, x, gap + i * (height + gap))
    x += canvas.width + gap
  }
})
const pixels = context.getImageData(0, 0, sheet.width, sheet.height).data
const picture = sharp(pixels, { raw: { width: sheet.width, height: sheet.height, channels: 4 } })
const jpeg = await picture.removeAlpha().jpeg({ quality: 86 }).toBuffer()
const done: SheetDone = { style, jpeg, faults, posters: rows.length * formatNames.length, milliseconds }
parentPort?.postMessage(done)
