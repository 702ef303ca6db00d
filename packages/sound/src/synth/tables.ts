/** One period of a wave as a table, with the first sample repeated at the end so that reading between two never wraps. */
export const tableSize = 2048

export const sine = withGuard((i) => Math.sin((2 * Math.PI * i) / tableSize))

function withGuard(at: (i: number) => number): Float32Array {
  return Float32Array.from({ length: tableSize + 1 }, (_, i) => at(i % tableSize))
}

export type Shape = 'sine' | 'saw' | 'square' | 'triangle'

/** How strong a harmonic is in a shape, and its sign. */
const strength: Record<Exclude<Shape, 'sine'>, (harmonic: number) => number> = {
  saw: (h) => (2 / Math.PI) * (h % 2 ? 1 / h : -1 / h),
  square: (h) => (h % 2 ? 4 / (Math.PI * h) : 0),
  triangle: (h) => (h % 2 ? ((h >> 1) % 2 ? -8 : 8) / (Math.PI * h) ** 2 : 0),
}

/** Harmonics above this are not heard, and would fold back from half the rate. */
const highest = 19_000
const made = new Map<string, Float32Array>()

/** The table of a shape for a frequency: an octave's worth of harmonics fewer for each octave up, so nothing aliases. */
export function tableFor(shape: Shape, hertz: number): Float32Array {
  if (shape === 'sine') return sine
  const most = Math.max(1, Math.min(512, 2 ** Math.floor(Math.log2(highest / hertz))))
  const key = `${shape} ${most}`
  const known = made.get(key)
  if (known) return known
  const table = new Float32Array(tableSize + 1)
  for (let h = 1; h <= most; h++) {
    const gain = strength[shape](h)
    if (gain === 0) continue
    for (let i = 0; i <= tableSize; i++) table[i] = table[i]! + gain * sine[(i * h) % tableSize]!
  }
  made.set(key, table)
  return table
}
