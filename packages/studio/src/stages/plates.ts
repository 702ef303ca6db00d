import { readFileSync } from 'node:fs'
import { createCanvas, Image } from '@napi-rs/canvas'
import type { PlatePixels } from './recolour.ts'

const folder = new URL('../../plates/', import.meta.url)
const recent = new Map<string, PlatePixels>()
const keep = 6

/** A plate's pixels, at its own size or half of it. Read here and now, so painting stays synchronous. */
export function plateNamed(id: string, half: boolean, from: URL = folder): PlatePixels {
  const key = `${id} ${half}`
  const known = recent.get(key)
  if (known) {
    recent.delete(key)
    recent.set(key, known)
    return known
  }
  const light = pixelsOf(new URL(`${id}.webp`, from), half)
  const gloss = pixelsOf(new URL(`${id}-gloss.webp`, from), half)
  const zones = pixelsOf(new URL(`${id}-zones.webp`, from), half)
  const plate = {
    width: light.width,
    height: light.height,
    light: light.data,
    gloss: gloss.data,
    zones: zones.data,
  }
  if (recent.size >= keep) recent.delete(recent.keys().next().value ?? '')
  recent.set(key, plate)
  return plate
}

function pixelsOf(file: URL, half: boolean): { data: Uint8ClampedArray; width: number; height: number } {
  const image = new Image()
  image.src = readFileSync(file)
  if (image.width === 0) throw new Error(`plate ${file.pathname} cannot be decoded`)
  const [width, height] = half ? [image.width >> 1, image.height >> 1] : [image.width, image.height]
  const context = createCanvas(width, height).getContext('2d')
  context.imageSmoothingQuality = 'high'
  context.drawImage(image, 0, 0, width, height)
  return { data: context.getImageData(0, 0, width, height).data, width, height }
}
