/** The brightness of a picture, small enough to be compared many times: one byte a pixel in rows. */
export type SmallLuma = { width: number; height: number; pixels: Uint8Array }

/** So many pixels of a picture become one, either way. */
export const shrink = 4

/** The brightness of an I420 picture at a quarter of its sides, each pixel the mean of sixteen. */
export function smallLuma(frame: Uint8Array, width: number, height: number): SmallLuma {
  const across = Math.floor(width / shrink)
  const down = Math.floor(height / shrink)
  const pixels = new Uint8Array(across * down)
  const sums = new Uint16Array(across)
  for (let row = 0; row < down; row++) {
    sums.fill(0)
    for (let line = 0; line < shrink; line++) {
      let at = (row * shrink + line) * width
      for (let x = 0; x < across; x++, at += shrink) {
        sums[x]! += frame[at]! + frame[at + 1]! + frame[at + 2]! + frame[at + 3]!
      }
    }
    for (let x = 0; x < across; x++) pixels[row * across + x] = sums[x]! >> 4
  }
  return { width: across, height: down, pixels }
}

/** Half the sides. */
export function halved({ width, height, pixels }: SmallLuma): SmallLuma {
  const across = width >> 1
  const down = height >> 1
  const out = new Uint8Array(across * down)
  for (let y = 0; y < down; y++) {
    let at = 2 * y * width
    for (let x = 0; x < across; x++, at += 2) {
      out[y * across + x] =
        (pixels[at]! + pixels[at + 1]! + pixels[at + width]! + pixels[at + width + 1]!) >> 2
    }
  }
  return { width: across, height: down, pixels: out }
}
