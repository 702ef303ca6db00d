import { oklabOf, type Oklab } from '../colour/oklch.ts'

const cells = 24

/**
 * Where the eye goes: cells whose colour differs from the picture's edge and that hold detail, the middle a little
 * favoured. Fractions of the picture.
 */
export function focusOf(rgba: Uint8Array, width: number, height: number): { x: number; y: number } {
  const at = (x: number, y: number): Oklab => {
    const k = (y * width + x) * 4
    return oklabOf([rgba[k]!, rgba[k + 1]!, rgba[k + 2]!])
  }
  const edge = edgeColour(at, width, height)
  let sum = 0
  let sumX = 0
  let sumY = 0
  for (let j = 0; j < cells; j++) {
    for (let i = 0; i < cells; i++) {
      const x = Math.floor(((i + 0.5) / cells) * width)
      const y = Math.floor(((j + 0.5) / cells) * height)
      const here = at(x, y)
      const beside = at(Math.min(width - 1, x + 2), y)
      const under = at(x, Math.min(height - 1, y + 2))
      const centre = 1 - 0.55 * Math.hypot(i / (cells - 1) - 0.5, j / (cells - 1) - 0.5)
      const w = (distance(here, edge) + 1.4 * (distance(here, beside) + distance(here, under))) ** 2 * centre
      sum += w
      sumX += w * (i + 0.5)
      sumY += w * (j + 0.5)
    }
  }
  if (sum === 0) return { x: 0.5, y: 0.5 }
  return { x: sumX / sum / cells, y: sumY / sum / cells }
}

const distance = (a: Oklab, b: Oklab) => Math.hypot(a.l - b.l, a.a - b.a, a.b - b.b)

function edgeColour(at: (x: number, y: number) => Oklab, width: number, height: number): Oklab {
  const samples: Oklab[] = []
  for (let i = 0; i < 16; i++) {
    const x = Math.floor((i / 15) * (width - 1))
    const y = Math.floor((i / 15) * (height - 1))
    samples.push(at(x, 0), at(x, height - 1), at(0, y), at(width - 1, y))
  }
  const middle = (pick: (c: Oklab) => number) =>
    samples.map(pick).toSorted((a, b) => a - b)[samples.length >> 1] ?? 0
  return { l: middle((c) => c.l), a: middle((c) => c.a), b: middle((c) => c.b) }
}
