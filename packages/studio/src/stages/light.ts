/** Plates hold linear light from 0 to `brightest`, bent like sRGB so that eight bits suffice. */
const brightest = 2

/** What a coat reflects in a plate, as rendered; a zone's colour replaces it. */
export const neutral = 0.8

export function encodeLight(light: number): number {
  const v = Math.min(1, Math.max(0, light / brightest))
  return Math.round(255 * (v <= 0.0031308 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055))
}

export const lightOf = Float32Array.from({ length: 256 }, (_, level) => {
  const v = level / 255
  return brightest * (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
})
