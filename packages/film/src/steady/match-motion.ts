import { halved, type SmallLuma } from './small-luma.ts'

/** How far what is seen moved from one picture to the next, in pixels of the small ones. */
export type Motion = { x: number; y: number }

/** The farthest move looked for, in pixels at half the size: about two thousand a second of a whole picture. */
const reach = 8
/** What differs more says no more: somebody who walks through is not the picture. */
const mostDifference = 40
const block = 20
const blockStep = 28
/** Blocks without edges in two directions tell nothing. */
const leastEdges = 30
const leastBlocks = 5
/** Slopes tell of small moves only. */
const farthestRest = 3

/**
 * The move that most of a picture made, to a small part of a pixel: the nearest match by whole pixels first, then what
 * edges tell of the rest, block by block; their middle one counts, so that what moves by itself does not.
 * @returns undefined where the pictures have too little in common, as at a cut
 */
export function matchMotion(before: SmallLuma, after: SmallLuma): Motion | undefined {
  const rough = nearest(halved(before), halved(after))
  let move: Motion = { x: rough.x * 2, y: rough.y * 2 }
  for (let turn = 0; turn < 3; turn++) {
    const found = restsOfBlocks(before, after, move)
    const rests = found.filter((rest) => rest !== 'elsewhere')
    if (rests.length < leastBlocks || rests.length < found.length / 3) return undefined
    move = { x: move.x + middle(rests.map(({ x }) => x)), y: move.y + middle(rests.map(({ y }) => y)) }
  }
  return move
}

/** The whole-pixel move with the least difference. */
function nearest(before: SmallLuma, after: SmallLuma): Motion {
  const { width, height, pixels } = before
  let found: Motion = { x: 0, y: 0 }
  let least = Infinity
  for (let y = -reach; y <= reach; y++) {
    for (let x = -reach; x <= reach; x++) {
      let sum = 0
      for (let row = reach; row < height - reach && sum < least; row += 2) {
        const line = row * width
        const other = (row + y) * width + x
        for (let column = reach; column < width - reach; column += 2) {
          const difference = pixels[line + column]! - after.pixels[other + column]!
          const size = difference < 0 ? -difference : difference
          sum += size < mostDifference ? size : mostDifference
        }
      }
      if (sum < least) {
        least = sum
        found = { x, y }
      }
    }
  }
  return found
}

/** What each block with edges moved besides a known move. */
function restsOfBlocks(before: SmallLuma, after: SmallLuma, move: Motion): (Motion | 'elsewhere')[] {
  const { width, height } = before
  const wholeX = Math.floor(move.x)
  const wholeY = Math.floor(move.y)
  const top = Math.max(1, -wholeY)
  const left = Math.max(1, -wholeX)
  const bottom = Math.min(height - 1, height - 1 - wholeY) - block
  const right = Math.min(width - 1, width - 1 - wholeX) - block
  const rests: (Motion | 'elsewhere')[] = []
  for (let y = top; y < bottom; y += blockStep) {
    for (let x = left; x < right; x += blockStep) {
      const rest = restOfBlock(before, after, { x, y }, move)
      if (rest) rests.push(rest)
    }
  }
  return rests
}

/**
 * Least squares over a block: the move that explains its differences by its slopes, whatever the light does.
 * @returns undefined where there are no edges, `elsewhere` where no small move explains what is there
 */
function restOfBlock(
  { pixels: a, width }: SmallLuma,
  { pixels: b }: SmallLuma,
  at: Motion,
  move: Motion,
): Motion | 'elsewhere' | undefined {
  const [wholeX, wholeY] = [Math.floor(move.x), Math.floor(move.y)]
  const [partX, partY] = [move.x - wholeX, move.y - wholeY]
  let [sumX, sumY, sumD, xx, xy, yy, xd, yd, sumA, aa, dd] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
  for (let row = at.y; row < at.y + block; row++) {
    let one = row * width + at.x
    let two = (row + wholeY) * width + at.x + wholeX
    for (let column = 0; column < block; column++, one++, two++) {
      const slopeX = (a[one + 1]! - a[one - 1]!) / 2
      const slopeY = (a[one + width]! - a[one - width]!) / 2
      const above = b[two]! + (b[two + 1]! - b[two]!) * partX
      const below = b[two + width]! + (b[two + width + 1]! - b[two + width]!) * partX
      const difference = a[one]! - above - (below - above) * partY
      sumX += slopeX
      sumY += slopeY
      sumD += difference
      xx += slopeX * slopeX
      xy += slopeX * slopeY
      yy += slopeY * slopeY
      xd += slopeX * difference
      yd += slopeY * difference
      sumA += a[one]!
      aa += a[one]! * a[one]!
      dd += difference * difference
    }
  }
  const count = block * block
  xx -= (sumX * sumX) / count
  xy -= (sumX * sumY) / count
  yy -= (sumY * sumY) / count
  xd -= (sumX * sumD) / count
  yd -= (sumY * sumD) / count
  const weaker = (xx + yy - Math.hypot(xx - yy, 2 * xy)) / 2
  if (weaker < leastEdges * block) return undefined
  const whole = xx * yy - xy * xy
  const rest = { x: (yy * xd - xy * yd) / whole, y: (xx * yd - xy * xd) / whole }
  const unexplained = dd - (sumD * sumD) / count - rest.x * xd - rest.y * yd
  const isHere = Math.hypot(rest.x, rest.y) < farthestRest && unexplained < (aa - (sumA * sumA) / count) / 2
  return isHere ? rest : 'elsewhere'
}

function middle(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const at = sorted.length >> 1
  return sorted.length % 2 ? sorted[at]! : (sorted[at - 1]! + sorted[at]!) / 2
}
