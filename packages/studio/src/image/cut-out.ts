import sharp from 'sharp'
import { oklabOf } from '../colour/oklch.ts'
import { groundModel, type GroundModel } from './ground-model.ts'

export type CutOut = { data: Buffer; width: number; height: number }
type Pixels = { data: Buffer; width: number; height: number }

const workingSide = 1000
const ramp = 0.055
const mostUnsure = 0.07

/**
 * Cuts the thing out of a picture taken on a plain ground (or one that is transparent already). Undefined when the
 * ground is not plain, or when what remains is no single thing well inside the frame.
 */
export async function cutOut(
  rgba: Buffer,
  width: number,
  height: number,
  hasAlpha: boolean,
): Promise<CutOut | undefined> {
  const { data, info } = await sharp(rgba, { raw: { width, height, channels: 4 } })
    .resize(workingSide, workingSide, { fit: 'inside', withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const pixels: Pixels = { data, width: info.width, height: info.height }
  if (!hasAlpha) {
    const ground = groundModel(data, info.width, info.height)
    if (!ground) return undefined
    keyOut(pixels, ground)
  }
  // a whole edge is a few pixels deep: more than that is a thing in the colours of its ground, eaten into
  if (!hasAlpha && unsureShare(pixels) > mostUnsure) return undefined
  return trimmed(pixels)
}

function keyOut({ data, width, height }: Pixels, ground: GroundModel): void {
  const count = width * height
  const far = new Float32Array(count)
  for (let i = 0, k = 0; i < count; i++, k += 4) {
    const here = oklabOf([data[k]!, data[k + 1]!, data[k + 2]!])
    const base = ground.at((i % width) / width, Math.floor(i / width) / height)
    // a cast shadow is the ground's own hue, only darker: darkening counts less than a change of hue
    const dl = here.l - base.l
    far[i] = Math.hypot(dl * (dl < 0 ? 0.62 : 1), here.a - base.a, here.b - base.b)
  }
  const near = Math.max(0.022, ground.noise * 2.6)
  const outside = floodFromEdges(far, width, height, near + ramp)
  for (let i = 0, k = 0; i < count; i++, k += 4) {
    if (!outside[i]) continue
    const t = Math.min(1, Math.max(0, (far[i]! - near) / ramp))
    const alpha = t * t * (3 - 2 * t)
    const base = ground.rgbAt((i % width) / width, Math.floor(i / width) / height)
    // half-covered pixels carry the old ground's colour: take it out again
    if (alpha > 0.04)
      for (let c = 0; c < 3; c++)
        data[k + c] = Math.min(255, Math.max(0, (data[k + c]! - (1 - alpha) * base[c]!) / alpha))
    data[k + 3] = Math.round(255 * alpha)
  }
}

/** Pixels like the ground that touch the frame's edge through their like; a white label inside stays. */
function floodFromEdges(far: Float32Array, width: number, height: number, limit: number): Uint8Array {
  const outside = new Uint8Array(far.length)
  const queue: number[] = []
  const visit = (i: number) => {
    if (outside[i] || far[i]! > limit) return
    outside[i] = 1
    queue.push(i)
  }
  for (let x = 0; x < width; x++) {
    visit(x)
    visit((height - 1) * width + x)
  }
  for (let y = 0; y < height; y++) {
    visit(y * width)
    visit(y * width + width - 1)
  }
  for (let i = queue.pop(); i !== undefined; i = queue.pop()) {
    const x = i % width
    if (x > 0) visit(i - 1)
    if (x < width - 1) visit(i + 1)
    if (i >= width) visit(i - width)
    if (i < far.length - width) visit(i + width)
  }
  return outside
}

/** Pixels that are neither kept nor taken out, as a share of those that are kept. */
function unsureShare({ data }: Pixels): number {
  let kept = 0
  let unsure = 0
  for (let k = 3; k < data.length; k += 4) {
    if (data[k]! >= 230) kept++
    else if (data[k]! > 24) unsure++
  }
  return unsure / Math.max(1, kept)
}

async function trimmed({ data, width, height }: Pixels): Promise<CutOut | undefined> {
  let [left, top, right, low] = [width, height, -1, -1]
  let solid = 0
  let touching = 0
  for (let i = 0; i < width * height; i++) {
    if (data[i * 4 + 3]! < 40) continue
    const x = i % width
    const y = Math.floor(i / width)
    solid++
    if (x === 0 || x === width - 1 || y === 0) touching++
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    low = Math.max(low, y)
  }
  const share = solid / (width * height)
  if (share < 0.03 || share > 0.82 || touching > 0.06 * (width + 2 * height)) return undefined
  const box = { left, top, width: right - left + 1, height: low - top + 1 }
  // specks all over the frame are noise, not a thing
  if (solid / (box.width * box.height) < 0.2) return undefined
  const cut = await sharp(data, { raw: { width, height, channels: 4 } })
    .extract(box)
    .raw()
    .toBuffer()
  return { data: cut, width: box.width, height: box.height }
}
