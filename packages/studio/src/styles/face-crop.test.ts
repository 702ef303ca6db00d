import { describe, expect, it } from 'vitest'
import { coveredFaces } from '../inspect/kept-parts.ts'
import type { ImageAsset } from '../image/asset.ts'
import type { Box, Layer, Shape } from '../layout.ts'
import { framingOf } from './framing.ts'

const photoWith = (faces: Box[]): ImageAsset => ({
  id: 'people',
  mime: 'image/webp',
  width: 1500,
  height: 1000,
  base64: '',
  swatches: [],
  hasAlpha: false,
  // where the bright dress is, not where the faces are
  focus: { x: 0.5, y: 0.8 },
  faces,
})
const rect = (box: Box): Shape => ({ kind: 'rect', ...box })
const one: Box = { x: 1080, y: 90, width: 210, height: 230 }
const three: Box[] = [
  { x: 180, y: 220, width: 200, height: 210 },
  { x: 700, y: 140, width: 200, height: 210 },
  { x: 1150, y: 260, width: 190, height: 200 },
]
/** Where a face comes to stand in the frame. */
function seen(face: Box, crop: Box, frame: Box): Box {
  const scale = frame.width / crop.width
  return {
    x: (face.x - crop.x) * scale,
    y: (face.y - crop.y) * scale,
    width: face.width * scale,
    height: face.height * scale,
  }
}
const frames: Box[] = [
  { x: 0, y: 0, width: 1080, height: 1080 },
  { x: 0, y: 0, width: 1080, height: 1920 },
  { x: 0, y: 0, width: 600, height: 628 },
  { x: 0, y: 0, width: 1200, height: 430 },
]

describe('a photo of one person', () => {
  it.each(frames)('shows the face whole with the eyes in the upper half, %j', (frame) => {
    const { crop } = framingOf(photoWith([one]), frame, rect(frame))
    const face = seen(one, crop, frame)
    expect(Math.min(face.x, face.y)).toBeGreaterThanOrEqual(0)
    expect(face.x + face.width).toBeLessThanOrEqual(frame.width)
    expect(face.y + 0.42 * face.height).toBeLessThan(frame.height / 2)
    expect(crop.width / crop.height).toBeCloseTo(frame.width / frame.height, 3)
    expect(Math.min(crop.x, crop.y)).toBeGreaterThanOrEqual(0)
    expect(crop.x + crop.width).toBeLessThanOrEqual(1500.01)
    expect(crop.y + crop.height).toBeLessThanOrEqual(1000.01)
  })

  it('keeps the face inside a circle and above what stands at the foot', () => {
    const frame: Box = { x: 0, y: 0, width: 600, height: 600 }
    const circle: Shape = { kind: 'ellipse', cx: 300, cy: 300, rx: 300, ry: 300 }
    const round = seen(one, framingOf(photoWith([one]), frame, circle).crop, frame)
    for (const x of [round.x, round.x + round.width])
      for (const y of [round.y, round.y + round.height])
        expect(Math.hypot(x - 300, y - 300)).toBeLessThanOrEqual(300)
    const above = seen(one, framingOf(photoWith([one]), frame, rect(frame), 240).crop, frame)
    expect(above.y + above.height).toBeLessThanOrEqual(360.5)
  })
})

describe('a photo of several people', () => {
  it.each(frames)('cuts no face: one without room is left out whole, %j', (frame) => {
    const { crop } = framingOf(photoWith(three), frame, rect(frame))
    const shown = three.map((face) => {
      const at = seen(face, crop, frame)
      const across = Math.max(0, Math.min(frame.width, at.x + at.width) - Math.max(0, at.x)) / at.width
      const down = Math.max(0, Math.min(frame.height, at.y + at.height) - Math.max(0, at.y)) / at.height
      return Math.round(across * down * 100)
    })
    expect(shown.filter((share) => share > 0 && share < 100)).toEqual([])
    expect(shown).toContain(100)
  })

  it('shows them all where there is room', () => {
    const wide: Box = { x: 0, y: 0, width: 1500, height: 800 }
    const { crop } = framingOf(photoWith(three), wide, rect(wide))
    for (const face of three) expect(seen(face, crop, wide).x).toBeGreaterThan(0)
  })
})

describe('words on a photo that fills the ground', () => {
  const frame: Box = { x: 0, y: 0, width: 1000, height: 1000 }
  const picture: Layer = {
    kind: 'image',
    role: 'background',
    asset: 'people',
    box: frame,
    crop: { x: 250, y: 0, width: 1000, height: 1000 },
    keep: [one],
  }
  const words = (y: number): Layer => ({
    kind: 'group',
    role: 'headline',
    bounds: { x: 600, y, width: 380, height: 120 },
    children: [],
  })
  it('are found where they cover a face, and only there', () => {
    expect(coveredFaces([picture, words(100)], new Set(['headline']))).toMatchObject([{ role: 'headline' }])
    expect(coveredFaces([picture, words(700)], new Set(['headline']))).toEqual([])
  })
})
