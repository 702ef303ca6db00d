const diagonal = Math.SQRT2

/**
 * For each pixel how far it stands from what is at least this opaque, 0 inside: two sweeps over the picture. A pixel
 * that the edge runs through is as far as it is empty, so that lines drawn by the distance are smooth. What is farther
 * than `limit` is only told to be so: most of a picture is, and costs nothing.
 */
export function distanceOutside(
  data: Uint8ClampedArray,
  width: number,
  height: number,
  opaque: number,
  limit = 1e6,
): Float32Array {
  const far = new Float32Array(width * height).fill(1e6)
  for (let i = 0; i < far.length; i++) if (data[i * 4 + 3]! >= opaque) far[i] = 0
  const nearer = (i: number, j: number, step: number) => {
    if (far[j]! > limit) return
    const edge = far[j] === 0 ? 1 - data[i * 4 + 3]! / 255 : step
    const through = far[j]! + Math.min(step, Math.max(0.05, edge))
    if (through < far[i]!) far[i] = through
  }
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = y * width + x
      if (far[i] === 0) continue
      if (x > 0) nearer(i, i - 1, 1)
      if (y === 0) continue
      nearer(i, i - width, 1)
      if (x > 0) nearer(i, i - width - 1, diagonal)
      if (x < width - 1) nearer(i, i - width + 1, diagonal)
    }
  }
  for (let y = height - 1; y >= 0; y--) {
    for (let x = width - 1; x >= 0; x--) {
      const i = y * width + x
      if (far[i] === 0) continue
      if (x < width - 1) nearer(i, i + 1, 1)
      if (y === height - 1) continue
      nearer(i, i + width, 1)
      if (x < width - 1) nearer(i, i + width + 1, diagonal)
      if (x > 0) nearer(i, i + width - 1, diagonal)
    }
  }
  return far
}
