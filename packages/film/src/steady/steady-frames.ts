import { cutWindow } from './cut-window.ts'
import { matchMotion, type Motion } from './match-motion.ts'
import { shrink, smallLuma, type SmallLuma } from './small-luma.ts'
import { offPath, sight } from './steady-path.ts'

type Size = { width: number; height: number }
/** Of each side of the picture, kept on both: so far the window that is shown may move. */
const margin = 0.05

/** The size in which pictures are asked for that are to be steadied to another. */
export const sizeAround = ({ width, height }: Size): Size => ({
  width: around(width),
  height: around(height),
})
const around = (side: number): number => 2 * Math.round((side / 2) * (1 + 2 * margin))

/**
 * The shake of a hand taken out of a clip: the moves from picture to picture are measured, and a window a little
 * smaller than they are follows their smooth path. Turning and coming nearer stay as they are. Holds the next half
 * second of pictures, since the path is known by what comes.
 * @param pictures I420 in `sizeAround(size)`, the first `lead` of them only to know the path
 * @returns in `size`; all share one buffer
 */
export async function* steadyFrames(
  pictures: AsyncIterable<Uint8Array>,
  size: Size,
  { lead, frames }: { lead: number; frames: number },
): AsyncGenerator<Uint8Array> {
  const whole = sizeAround(size)
  const shown = new Uint8Array((size.width * size.height * 3) / 2)
  const places: Motion[] = []
  const held: Uint8Array[] = []
  const spare: Uint8Array[] = []
  let before: SmallLuma | undefined
  let next = lead
  const show = (): Uint8Array => {
    const picture = held.shift()
    if (!picture) throw new Error('no picture is held')
    const off = offPath(places, next++)
    const middle = { x: (whole.width - size.width) / 2, y: (whole.height - size.height) / 2 }
    const window = { x: middle.x + off.x * shrink, y: middle.y + off.y * shrink }
    cutWindow(picture, whole, window, size, shown)
    spare.push(picture)
    return shown
  }
  for await (const picture of pictures) {
    const small = smallLuma(picture, whole.width, whole.height)
    const last = places.at(-1) ?? { x: 0, y: 0 }
    const moved = (before && matchMotion(before, small)) ?? { x: 0, y: 0 }
    before = small
    places.push({ x: last.x + moved.x, y: last.y + moved.y })
    if (places.length > lead && places.length <= lead + frames) {
      const copy = spare.pop() ?? new Uint8Array(picture.length)
      copy.set(picture)
      held.push(copy)
    }
    if (places.length > next + sight && next < lead + frames) yield show()
    if (next === lead + frames) return
  }
  while (held.length > 0) yield show()
}
