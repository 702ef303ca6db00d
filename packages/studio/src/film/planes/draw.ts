import type { Box } from '../../layout.ts'
import type { PlaneMemory } from './plane-memory.ts'
import { copySurface, evenPart, planesOf, spritePlanes, type Sprite, type Surface } from './surface.ts'

/** The part of `source` shown in the whole of `into`, a box of even pixels of `onto`; it may begin between pixels. */
export function drawStretched(
  memory: PlaneMemory,
  source: Surface,
  part: Box,
  onto: Surface,
  into = wholeOf(onto),
): void {
  if (sameBox(part, wholeOf(source)) && sameBox(into, wholeOf(onto)) && sameBox(part, into))
    return copySurface(memory, source, onto)
  const from = planesOf(source)
  const to = planesOf(onto)
  const stepX = part.width / into.width
  const stepY = part.height / into.height
  const plane = (at: number, out: number, share: number) => {
    const stride = onto.width * share
    memory.kernels.stretch(
      at,
      source.width * share,
      source.width * share,
      source.height * share,
      part.x * share + 0.5 * stepX - 0.5,
      stepX,
      part.y * share + 0.5 * stepY - 0.5,
      stepY,
      out + into.y * share * stride + into.x * share,
      stride,
      into.width * share,
      into.height * share,
      memory.scratch,
    )
  }
  plane(from.y, to.y, 1)
  plane(from.u, to.u, 0.5)
  plane(from.v, to.v, 0.5)
}

const wholeOf = ({ width, height }: Surface): Box => ({ x: 0, y: 0, width, height })
const sameBox = (a: Box, b: Box): boolean =>
  a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height

/** Where a sprite goes: `box` in pixels of the frame, between them too; what is outside `clip` is not drawn. */
export type Place = { box: Box; opacity: number; clip?: Box | undefined }

export function drawSprite(memory: PlaneMemory, sprite: Sprite, place: Place, onto: Surface): void {
  const { box, opacity } = place
  const weight = Math.round(opacity * 256)
  if (weight <= 0 || box.width < 1 || box.height < 1) return
  const shown = evenPart(place.clip ? intersect(box, place.clip) : box, onto)
  // rounding outwards would show what is beyond the sprite's edge, which is clear anyway
  if (shown.width <= 0 || shown.height <= 0) return
  const own = spritePlanes(sprite)
  const to = planesOf(onto)
  const plain =
    box.width === sprite.width && box.height === sprite.height && box.x % 2 === 0 && box.y % 2 === 0
  const plane = (source: number, alpha: number, out: number, share: number) => {
    const pitch = sprite.pitch * share
    const stride = onto.width * share
    const target = out + shown.y * share * stride + shown.x * share
    const columns = shown.width * share
    const rows = shown.height * share
    if (plain) {
      const skip = (shown.y - box.y) * share * pitch + (shown.x - box.x) * share
      memory.kernels.lay(source + skip, alpha + skip, pitch, target, stride, columns, rows, weight)
      return
    }
    const stepX = sprite.width / box.width
    const stepY = sprite.height / box.height
    memory.kernels.layScaled(
      source,
      alpha,
      pitch,
      sprite.width * share,
      sprite.height * share,
      ((shown.x - box.x) * share + 0.5) * stepX - 0.5,
      stepX,
      ((shown.y - box.y) * share + 0.5) * stepY - 0.5,
      stepY,
      target,
      stride,
      columns,
      rows,
      weight,
      memory.scratch,
    )
  }
  plane(own.y, own.alpha, to.y, 1)
  plane(own.u, own.small, to.u, 0.5)
  plane(own.v, own.small, to.v, 0.5)
}

/** Two pictures of one size, the second with `share` (0…1). */
export function drawMixed(
  memory: PlaneMemory,
  first: Surface,
  second: Surface,
  share: number,
  onto: Surface,
): void {
  const bytes = (onto.width * onto.height * 3) / 2
  memory.kernels.mix(onto.at, first.at, second.at, bytes, Math.round(share * 256))
}

/** Rows of another picture of the same size: `spanOf` gives the columns of a row that are taken over. */
export function drawSpans(
  memory: PlaneMemory,
  from: Surface,
  onto: Surface,
  spanOf: (row: number) => readonly [left: number, right: number],
): void {
  const a = planesOf(from)
  const b = planesOf(onto)
  const all = memory.bytes(0, Math.max(a.v, b.v) + (onto.width * onto.height) / 4)
  const plane = (source: number, target: number, share: number) => {
    const stride = onto.width * share
    for (let row = 0; row < onto.height * share; row++) {
      const [left, right] = spanOf(row / share)
      const begin = Math.min(stride, Math.max(0, Math.round(left * share)))
      const end = Math.min(stride, Math.max(0, Math.round(right * share)))
      if (end > begin)
        all.copyWithin(
          target + row * stride + begin,
          source + row * stride + begin,
          source + row * stride + end,
        )
    }
  }
  plane(a.y, b.y, 1)
  plane(a.u, b.u, 0.5)
  plane(a.v, b.v, 0.5)
}

/** Another picture moved by whole pixel pairs; what is beyond it stays. */
export function drawMoved(memory: PlaneMemory, from: Surface, dx: number, dy: number, onto: Surface): void {
  const [x, y] = [Math.round(dx / 2) * 2, Math.round(dy / 2) * 2]
  const a = planesOf(from)
  const b = planesOf(onto)
  const all = memory.bytes(0, Math.max(a.v, b.v) + (onto.width * onto.height) / 4)
  const plane = (source: number, target: number, share: number) => {
    const stride = onto.width * share
    const rows = onto.height * share
    const [left, right] = [Math.max(0, x * share), Math.min(stride, stride + x * share)]
    for (let row = Math.max(0, y * share); row < Math.min(rows, rows + y * share); row++) {
      const begin = source + (row - y * share) * stride + left - x * share
      if (right > left) all.copyWithin(target + row * stride + left, begin, begin + right - left)
    }
  }
  plane(a.y, b.y, 1)
  plane(a.u, b.u, 0.5)
  plane(a.v, b.v, 0.5)
}

function intersect(a: Box, b: Box): Box {
  const x = Math.max(a.x, b.x)
  const y = Math.max(a.y, b.y)
  return {
    x,
    y,
    width: Math.min(a.x + a.width, b.x + b.width) - x,
    height: Math.min(a.y + a.height, b.y + b.height) - y,
  }
}
