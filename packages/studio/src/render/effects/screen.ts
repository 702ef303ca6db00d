const steps = 1024
const wave = Float32Array.from({ length: steps }, (_, i) => Math.cos((i / steps) * Math.PI * 2))

/** How much ink a point of a printer's screen takes when `share` of the surface is to be covered, 0…1. */
type Screen = (x: number, y: number, share: number) => number

/** Dots on a grid turned by `degrees`, or lines along it, `pitch` pixels apart; where pixels are too coarse, an even tone. */
export function screenOf(kind: 'dots' | 'lines', pitch: number, degrees: number): Screen {
  const turn = (degrees * Math.PI) / 180
  const cos = (Math.cos(turn) * steps) / pitch
  const sin = (Math.sin(turn) * steps) / pitch
  // so steep that a dot's edge is about one pixel wide
  const steep = Math.max(1, 0.64 * pitch)
  return (x, y, share) => {
    if (share <= 0) return 0
    if (share >= 1) return 1
    const v = (y * cos - x * sin) & (steps - 1)
    const u = kind === 'lines' ? v : (x * cos + y * sin) & (steps - 1)
    const height = 0.5 + (wave[u]! + wave[v]!) / 4
    const ink = (height - (1 - share)) * steep + 0.5
    return ink < 0 ? 0 : ink > 1 ? 1 : ink
  }
}
