import { bottom, intersection, right } from '../box.ts'
import type { ImageAsset } from '../image/asset.ts'
import type { Box, Point } from '../layout.ts'

// the detector sees brow to chin: hair and neck belong to a head too
const hair = { side: 0.1, top: 0.32, low: 0.15 }
const eyesAt = 0.42
/** Where eyes look best: a good third below the frame's upper edge. */
const eyeLine = 0.37
const steps = 24
const closer = [1, 1.06, 1.14, 1.25]

/** The head around a face, inside the picture. */
export function headOf(face: Box, { width, height }: Pick<ImageAsset, 'width' | 'height'>): Box {
  const wide: Box = {
    x: face.x - hair.side * face.width,
    y: face.y - hair.top * face.height,
    width: face.width * (1 + 2 * hair.side),
    height: face.height * (1 + hair.top + hair.low),
  }
  return intersection(wide, { x: 0, y: 0, width, height })
}

/** The height of the eyes in the picture, larger faces counting for more. */
export function eyesOf(faces: readonly Box[]): number {
  const weights = faces.map(({ width }) => width)
  const sum = faces.reduce((total, face, i) => total + weights[i]! * (face.y + eyesAt * face.height), 0)
  return sum / weights.reduce((total, weight) => total + weight, 0)
}

/**
 * The crop of a photo of people that fills a frame: no face is cut (one that has no room is left out whole, small ones
 * first), none is behind what stands at the frame's foot, and the eyes are in the upper half where the photo allows.
 * `holds` says whether a point of the frame is inside its shape.
 */
export function faceCrop(
  photo: ImageAsset,
  faces: readonly Box[],
  frame: Box,
  foot: number,
  holds: (point: Point) => boolean,
): Box {
  const cover = Math.max(frame.width / photo.width, frame.height / photo.height)
  const largest = Math.max(...faces.map(({ width }) => width))
  const people = faces.map((face) => ({ face, head: headOf(face, photo), weight: face.width / largest }))
  let best: Box = { x: 0, y: 0, width: frame.width / cover, height: frame.height / cover }
  let least = Infinity
  for (const step of closer) {
    const scale = cover * step
    const [width, height] = [frame.width / scale, frame.height / scale]
    for (const x of places(photo.width - width)) {
      for (const y of places(photo.height - height)) {
        const crop: Box = { x, y, width, height }
        const cost = costOf(crop, scale) + 0.8 * (step - 1)
        if (cost < least) [best, least] = [crop, cost]
      }
    }
  }
  return best

  function costOf(crop: Box, scale: number): number {
    const seen: Box[] = []
    let cost = 0
    for (const { face, head, weight } of people) {
      if (isWhole(face, crop, scale)) {
        seen.push(face)
        if (!isWhole(head, crop, scale)) cost += weight
      } else cost += weight * (isOut(face, crop) ? 3 : 12)
    }
    if (seen.length === 0) return cost
    const eyes = ((eyesOf(seen) - crop.y) * scale) / (frame.height - foot)
    const [left, end] = [Math.min(...seen.map(({ x }) => x)), Math.max(...seen.map(right))]
    const aside = Math.abs(((left + end) / 2 - crop.x) / crop.width - 0.5)
    return cost + 1.2 * Math.abs(eyes - eyeLine) + 2 * Math.max(0, eyes - 0.5) + 0.6 * aside
  }

  function isWhole(part: Box, crop: Box, scale: number): boolean {
    const xs = [frame.x + (part.x - crop.x) * scale, frame.x + (right(part) - crop.x) * scale]
    const ys = [frame.y + (part.y - crop.y) * scale, frame.y + (bottom(part) - crop.y) * scale]
    return (
      xs[0]! >= frame.x - 0.5 &&
      xs[1]! <= right(frame) + 0.5 &&
      ys[0]! >= frame.y - 0.5 &&
      ys[1]! <= bottom(frame) - foot + 0.5 &&
      xs.every((x) => ys.every((y) => holds([x, y])))
    )
  }
}

const places = (room: number): number[] =>
  room < 1 ? [Math.max(0, room / 2)] : Array.from({ length: steps + 1 }, (_, i) => (room * i) / steps)

function isOut(face: Box, crop: Box): boolean {
  const { width, height } = intersection(face, crop)
  return width <= 0 || height <= 0
}
