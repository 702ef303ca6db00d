import type { ImageAsset } from '../image/asset.ts'
import type { Box, ImageLayer, Point, Shape } from '../layout.ts'
import { eyesOf, faceCrop, headOf } from './face-crop.ts'

type Framing = Pick<ImageLayer, 'crop' | 'calm' | 'keep'>

// air between the thing and the frame's edge as a share of the frame, and to how many times its own depth calm
// ground may be drawn out; the second is tried where the first does not do
const manners = [
  { air: 0.055, drawnOut: 4 },
  { air: 0.025, drawnOut: 9 },
]
// how much of the frame the thing may fill, and how near and far the frame goes from just filled
const fills = 0.82
const closest = 1.35
const farthest = 0.42

/**
 * The part of the photo that a frame shows. The thing in the picture is never cut while that can be helped: the
 * frame steps back, over the photo's own edge where its ground is calm enough to be drawn out. A face is never cut.
 */
export function framingOf(photo: ImageAsset, box: Box, clip: Shape, foot = 0): Framing {
  const { faces } = photo
  if (!faces?.length) return thingFraming(photo, box, clip, foot)
  const framing = thingFraming(photo, box, clip, foot, faces)
  return { ...framing, keep: faces }
}

function thingFraming(
  photo: ImageAsset,
  box: Box,
  clip: Shape,
  foot: number,
  faces: readonly Box[] = [],
): Framing {
  const { outline } = photo
  const people = (): Framing => ({
    crop: faceCrop(photo, faces, box, foot, (point) => inside(clip, point, 0)),
  })
  if (!outline) return faces.length > 0 ? people() : { crop: coverCrop(photo, box, photo.focus) }
  const hull = [
    ...outline.hull.map(([x, y]): Point => [x * photo.width, y * photo.height]),
    ...faces.flatMap((face) => cornersOf(headOf(face, photo))),
  ]
  const thing = boundsOf(hull)
  const calm = {
    left: outline.calm.left * photo.width,
    top: outline.calm.top * photo.height,
    right: outline.calm.right * photo.width,
    bottom: outline.calm.bottom * photo.height,
  }
  const cover = Math.max(box.width / photo.width, box.height / photo.height)
  const filled = Math.min((fills * box.width) / thing.width, (fills * (box.height - foot)) / thing.height)
  const first = Math.max(cover, Math.min(filled, cover * closest))
  for (const { air, drawnOut } of manners) {
    const margin = air * Math.min(box.width, box.height)
    for (let scale = first; scale >= cover * farthest; scale *= 0.97) {
      if (Math.max(thing.width * scale - box.width, thing.height * scale - box.height + foot) > -2 * margin)
        continue
      const crop = placed(scale, margin, drawnOut)
      if (crop) return { crop, calm }
    }
  }
  if (faces.length > 0) return people()
  // better partly behind what stands at the foot than cut by the frame as well
  if (foot > 0) return thingFraming(photo, box, clip, foot > 0.02 * box.height ? foot * 0.6 : 0)
  const middle = {
    x: (thing.x + thing.width / 2) / photo.width,
    y: (thing.y + thing.height / 2) / photo.height,
  }
  return { crop: coverCrop(photo, box, middle) }

  /** The crop at one scale that keeps the thing whole, draws out least and has it nearest the frame's middle. */
  function placed(scale: number, margin: number, drawnOut: number): Box | undefined {
    const width = box.width / scale
    const height = box.height / scale
    const centreX = thing.x + thing.width / 2
    const centreY = thing.y + thing.height / 2 + foot / scale / 2
    const shifts = Array.from({ length: 21 }, (_, i) => (i - 10) * 0.03)
    // flush with the photo's own edges too: nothing needs drawing out there
    const xs = [...shifts.map((shift) => centreX + (shift - 0.5) * width), 0, photo.width - width]
    const ys = [...shifts.map((shift) => centreY + (shift - 0.5) * height), 0, photo.height - height]
    let best: Box | undefined
    let least = Infinity
    for (const x of xs) {
      for (const y of ys) {
        const crop: Box = { x, y, width, height }
        const beyond = overEdge(crop, photo)
        if (
          beyond.left > calm.left * drawnOut ||
          beyond.right > calm.right * drawnOut ||
          beyond.top > calm.top * drawnOut ||
          beyond.bottom > calm.bottom * drawnOut
        )
          continue
        const whole = hull.every(([hx, hy]) => {
          const at: Point = [box.x + (hx - x) * scale, box.y + (hy - y) * scale]
          return at[1] <= box.y + box.height - foot - margin && inside(clip, at, margin)
        })
        if (!whole) continue
        const stretch = (beyond.left + beyond.right) / width + (beyond.top + beyond.bottom) / height
        const aside = Math.hypot(x + width / 2 - centreX, y + height / 2 - centreY) / Math.min(width, height)
        const low = faces.length > 0 ? Math.max(0, (eyesOf(faces) - y) / height - 0.5) : 0
        const cost = 2 * stretch + 3 * aside + 4 * low
        if (cost < least) [best, least] = [crop, cost]
      }
    }
    return best
  }
}

const overEdge = (crop: Box, { width, height }: ImageAsset) => ({
  left: Math.max(0, -crop.x),
  top: Math.max(0, -crop.y),
  right: Math.max(0, crop.x + crop.width - width),
  bottom: Math.max(0, crop.y + crop.height - height),
})

/** Whether a point stands inside a shape and at least `margin` from its edge. */
function inside(shape: Shape, [x, y]: Point, margin: number): boolean {
  if (shape.kind === 'ellipse')
    return Math.hypot((x - shape.cx) / (shape.rx - margin), (y - shape.cy) / (shape.ry - margin)) <= 1
  if (shape.kind === 'path') return true
  const [l, t, r, b] = [
    x - shape.x - margin,
    y - shape.y - margin,
    shape.x + shape.width - margin - x,
    shape.y + shape.height - margin - y,
  ]
  if (Math.min(l, t, r, b) < 0) return false
  const [tl = 0, tr = 0, br = 0, bl = 0] = Array.isArray(shape.radius)
    ? shape.radius
    : Array.from({ length: 4 }, () => Number(shape.radius ?? 0))
  const rounded = (dx: number, dy: number, radius: number) => {
    const arc = Math.max(0, radius - margin)
    return dx >= arc || dy >= arc || Math.hypot(arc - dx, arc - dy) <= arc
  }
  return rounded(l, t, tl) && rounded(r, t, tr) && rounded(r, b, br) && rounded(l, b, bl)
}

const cornersOf = ({ x, y, width, height }: Box): Point[] => [
  [x, y],
  [x + width, y],
  [x, y + height],
  [x + width, y + height],
]

function boundsOf(points: readonly Point[]): Box {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

function coverCrop(photo: ImageAsset, box: Box, focus: { x: number; y: number }): Box {
  const scale = Math.max(box.width / photo.width, box.height / photo.height)
  const width = box.width / scale
  const height = box.height / scale
  const clamp = (value: number, max: number) => Math.min(max, Math.max(0, value))
  return {
    x: clamp(focus.x * photo.width - width / 2, photo.width - width),
    y: clamp(focus.y * photo.height - height / 2, photo.height - height),
    width,
    height,
  }
}
