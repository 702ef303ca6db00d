import { randomFrom } from '../random.ts'

export type Noise = (x: number, y: number) => number

/** Seeded gradient noise, about -1…1, smooth everywhere. */
export function noiseFrom(seed: number): Noise {
  const random = randomFrom(seed)
  const order = Uint8Array.from({ length: 256 }, (_, i) => i)
  for (let i = 255; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const swap = order[i]!
    order[i] = order[j]!
    order[j] = swap
  }
  const gx = new Float32Array(256)
  const gy = new Float32Array(256)
  for (let i = 0; i < 256; i++) {
    const angle = (i / 256) * Math.PI * 2
    gx[i] = Math.cos(angle)
    gy[i] = Math.sin(angle)
  }
  const corner = (ix: number, iy: number, dx: number, dy: number) => {
    const hash = order[(order[ix & 255]! + iy) & 255]!
    return gx[hash]! * dx + gy[hash]! * dy
  }
  return (x, y) => {
    const ix = Math.floor(x)
    const iy = Math.floor(y)
    const fx = x - ix
    const fy = y - iy
    const u = fx * fx * fx * (fx * (fx * 6 - 15) + 10)
    const v = fy * fy * fy * (fy * (fy * 6 - 15) + 10)
    const top = corner(ix, iy, fx, fy) * (1 - u) + corner(ix + 1, iy, fx - 1, fy) * u
    const low = corner(ix, iy + 1, fx, fy - 1) * (1 - u) + corner(ix + 1, iy + 1, fx - 1, fy - 1) * u
    return 1.5 * (top * (1 - v) + low * v)
  }
}

/** Sum of `octaves` noises, each twice as fine and half as strong. */
export function fractal(noise: Noise, octaves: number): Noise {
  return (x, y) => {
    let value = 0
    let strength = 0.5
    let scale = 1
    for (let i = 0; i < octaves; i++) {
      value += strength * noise(x * scale, y * scale)
      strength *= 0.5
      scale *= 2.03
    }
    return value
  }
}
