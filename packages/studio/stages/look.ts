/**
 * Plates side by side for human eyes, each neutral and in some brands' colours.
 *
 *   node stages/look.ts out.png <folder of plates> <height> <id> [<id> …]
 */
import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { createCanvas } from '@napi-rs/canvas'
import { plateNamed } from '../src/stages/plates.ts'
import { recoloured } from '../src/stages/recolour.ts'

const [out = 'look.png', folder = '.', height = '420', ...ids] = process.argv.slice(2)
const brands = [
  { wall: '#e9d8c8', prop: '#c8694a', accent: '#f3ebe0' },
  { wall: '#27445c', prop: '#e0a23c', accent: '#3d6b8c' },
]
const high = Number(height)
const painted = ids.flatMap((id) =>
  brands.map((colours) => {
    const plate = plateNamed(id, false, pathToFileURL(`${folder}/`))
    const started = performance.now()
    const data = recoloured(plate, colours, { exposure: 1, contrast: 1.05, warmth: 0 })
    console.log(id, `${Math.round(performance.now() - started)} ms`)
    const canvas = createCanvas(plate.width, plate.height)
    const context = canvas.getContext('2d')
    const image = context.createImageData(plate.width, plate.height)
    image.data.set(data)
    context.putImageData(image, 0, 0)
    return canvas
  }),
)
const across = Math.min(painted.length, 8)
const wide = Math.round((high * (painted[0]?.width ?? 1)) / (painted[0]?.height ?? 1))
const sheet = createCanvas(across * (wide + 8), Math.ceil(painted.length / across) * (high + 8))
const context = sheet.getContext('2d')
context.imageSmoothingQuality = 'high'
painted.forEach((canvas, i) =>
  context.drawImage(canvas, (i % across) * (wide + 8), Math.floor(i / across) * (high + 8), wide, high),
)
writeFileSync(out, await sheet.encode('png'))
