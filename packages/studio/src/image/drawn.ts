import type { Pixels } from './grade/photo-grade.ts'

// a lens never gives so many neighbours the very same colour: a drawing does, and a thing on a sheet without a shade
const sameNeighbours = 0.88

/** Whether a picture is flat colour, not a photo: it has no light to even out and no faces of people. */
export function isDrawn({ data, width, height }: Pixels): boolean {
  let same = 0
  let all = 0
  for (let y = 0; y < height; y += 8) {
    for (let x = 1; x < width; x++) {
      const k = (y * width + x) * 4
      all++
      if (data[k] === data[k - 4] && data[k + 1] === data[k - 3] && data[k + 2] === data[k - 2]) same++
    }
  }
  return same > sameNeighbours * all
}
