import sharp from 'sharp'
import { overlap } from '../../box.ts'
import type { Box } from '../../layout.ts'
import { runFaceNet, type FaceGrid } from './face-net.ts'
import { faceWeights, type FaceWeights } from './face-weights.ts'

const cell = 32
// enough to see a face of a twentieth of the long side; what is smaller is nobody that a crop must spare
const longSide = 416
const mostPixels = 352 * 352
const surely = 0.5
const sameFace = 0.3
const again = 0.88
const anchors = [
  [1.603231, 2.094468],
  [6.041143, 7.080126],
  [2.882459, 3.518061],
  [4.266906, 5.178857],
  [9.041765, 10.66308],
] as const

type Raw = { data: Uint8Array; width: number; height: number }

/**
 * Faces in a picture (RGBA), largest first, in its own pixels and inside it. Seen from the front or from half the side;
 * none where the detector's weights cannot be read.
 */
export async function findFaces(picture: Raw): Promise<Box[]> {
  const weights = faceWeights()
  if (!weights) return []
  const { width, height } = picture
  const scale = Math.min(1, longSide / Math.max(width, height), Math.sqrt(mostPixels / (width * height)))
  const found = await look(picture, scale, weights)
  // where one is, others may be that are seen only at another size
  const more = found.length > 0 ? await look(picture, scale * again, weights) : []
  return surest([...found, ...more])
    .map((box) => inPicture(box, width, height))
    .toSorted((a, b) => b.width * b.height - a.width * a.height)
}
type Found = { box: Box; score: number }

/** Boxes in the picture's pixels, several around one face. */
async function look({ data, width, height }: Raw, scale: number, weights: FaceWeights): Promise<Found[]> {
  const small = {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  }
  const room = { width: multiple(small.width), height: multiple(small.height) }
  const rgb = await sharp(data, { raw: { width, height, channels: 4 } })
    .resize(small.width, small.height, { fit: 'fill', kernel: 'linear' })
    .flatten({ background: '#808080' })
    .extend({ right: room.width - small.width, bottom: room.height - small.height, background: '#000000' })
    .raw()
    .toBuffer()
  return facesOf(runFaceNet(rgb, room.width, room.height, weights)).map(({ box, score }) => ({
    box: { x: box.x / scale, y: box.y / scale, width: box.width / scale, height: box.height / scale },
    score,
  }))
}

const multiple = (length: number) => Math.max(2, Math.ceil(length / cell)) * cell
const sigmoid = (value: number) => 1 / (1 + Math.exp(-value))

/** Boxes in pixels of what the net saw. */
function facesOf({ data, width, height, depth }: FaceGrid): Found[] {
  const found: Found[] = []
  for (let i = 0; i < width * height; i++) {
    anchors.forEach(([wide, high], k) => {
      const at = i * depth + k * 5
      const score = data[at + 4]!
      if (sigmoid(score) < surely) return
      const size = {
        width: Math.exp(data[at + 2]!) * wide * cell,
        height: Math.exp(data[at + 3]!) * high * cell,
      }
      const x = ((i % width) + sigmoid(data[at]!)) * cell
      const y = (Math.floor(i / width) + sigmoid(data[at + 1]!)) * cell
      found.push({ box: { x: x - size.width / 2, y: y - size.height / 2, ...size }, score })
    })
  }
  return found
}

/** Of several boxes around one face the surest. */
function surest(found: readonly Found[]): Box[] {
  const kept: Box[] = []
  for (const { box } of found.toSorted((a, b) => b.score - a.score))
    if (kept.every((other) => shared(box, other) <= sameFace)) kept.push(box)
  return kept
}

function shared(a: Box, b: Box): number {
  const both = overlap(a, b)
  return both / (a.width * a.height + b.width * b.height - both)
}

function inPicture(box: Box, width: number, height: number): Box {
  const [x, y] = [Math.max(0, Math.round(box.x)), Math.max(0, Math.round(box.y))]
  return {
    x,
    y,
    width: Math.min(width, Math.round(box.x + box.width)) - x,
    height: Math.min(height, Math.round(box.y + box.height)) - y,
  }
}
