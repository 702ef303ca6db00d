import { linearOf, oklabOf } from '../../colour/oklch.ts'
import type { PhotoGrade, Pixels } from './photo-grade.ts'

type Light = readonly [red: number, green: number, blue: number]

// how far a colour of light is from grey, as the spread of its logarithms
const felt = 0.07
const eagerness = 0.6
const mostGain = 1.14
// a backdrop in a colour of its own: wide, and more than a lamp makes of a white one
const backdrop = { share: 0.3, near: 0.06, chroma: 0.05 }

/**
 * Gains against a cast of the light; undefined where there is none to be sure of. Two witnesses must agree: the edges
 * (where things meet, colours even out) and the brightest surfaces (mostly white things). A warm backdrop alone colours
 * the picture's mean and neither of these, and stays.
 */
export function castOf(small: Pixels): PhotoGrade['gains'] | undefined {
  const [edges, brightest] = [edgeLight(small), brightLight(small)]
  if (!edges || !brightest || isBackdrop(small, brightest)) return undefined
  const [one, other] = [tint(edges), tint(brightest)]
  const [sizeOne, sizeOther] = [length(one), length(other)]
  if (Math.min(sizeOne, sizeOther) < felt) return undefined
  const agreement = (one[0] * other[0] + one[1] * other[1]) / (sizeOne * sizeOther)
  if (agreement < 0.9) return undefined
  // the milder of the two is what both can vouch for
  const [warm, green] = sizeOne < sizeOther ? one : other
  const raw = [Math.exp(-warm * eagerness), Math.exp(green * eagerness), Math.exp(warm * eagerness)] as const
  const [r, g, b] = raw.map((gain) => Math.min(mostGain, Math.max(1 / mostGain, gain))) as [
    number,
    number,
    number,
  ]
  // lightness is settled elsewhere
  const light = 0.2126 * r + 0.7152 * g + 0.0722 * b
  return [round(r / light), round(g / light), round(b / light)]
}

const length = ([x, y]: readonly [number, number]) => Math.hypot(x, y)
const round = (value: number) => Math.round(value * 1000) / 1000

/** Warmth (red against blue) and magenta (both against green), half their logarithms: nothing for grey. */
function tint([r, g, b]: Light): [number, number] {
  const [lr, lg, lb] = [Math.log(r), Math.log(g), Math.log(b)]
  return [(lr - lb) / 2, ((lr + lb) / 2 - lg) / 2]
}

function edgeLight({ data, width, height }: Pixels): Light | undefined {
  const sums: [number, number, number] = [0, 0, 0]
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const k = (y * width + x) * 4
      if (data[k + 3]! < 200) continue
      for (let c = 0; c < 3; c++) {
        const across = linearOf(data[k + 4 + c]!) - linearOf(data[k - 4 + c]!)
        const down = linearOf(data[k + width * 4 + c]!) - linearOf(data[k - width * 4 + c]!)
        // a high power: the strongest edges speak, the texture of a coloured wall hardly does
        sums[c]! += Math.hypot(across, down) ** 4
      }
    }
  }
  const [r, g, b] = sums.map((sum) => sum ** 0.25) as [number, number, number]
  return Math.min(r, g, b) > 1e-3 ? [r, g, b] : undefined
}

function brightLight({ data }: Pixels): Light | undefined {
  const bright: { light: number; k: number }[] = []
  for (let k = 0; k < data.length; k += 4) {
    const most = Math.max(data[k]!, data[k + 1]!, data[k + 2]!)
    // a channel at its end says nothing about colour any more
    if (data[k + 3]! < 200 || most > 250) continue
    bright.push({ light: data[k]! + data[k + 1]! + data[k + 2]!, k })
  }
  if (bright.length < 200) return undefined
  bright.sort((a, b) => b.light - a.light || a.k - b.k)
  const top = bright.slice(0, Math.ceil(bright.length * 0.03))
  const mean = (c: number) => top.reduce((sum, { k }) => sum + linearOf(data[k + c]!), 0) / top.length
  const [r, g, b] = [mean(0), mean(1), mean(2)]
  return Math.min(r, g, b) > 0.02 ? [r, g, b] : undefined
}

/** Whether the brightest surface is a coloured ground before which the thing was put. */
function isBackdrop({ data }: Pixels, light: Light): boolean {
  const most = Math.max(...light)
  const flat = light.map((channel) => Math.round(255 * (channel / most) ** (1 / 2.2))) as [
    number,
    number,
    number,
  ]
  const own = oklabOf(flat)
  const chroma = Math.hypot(own.a, own.b)
  if (chroma < backdrop.chroma) return false
  let alike = 0
  for (let k = 0; k < data.length; k += 4) {
    const here = oklabOf([data[k]!, data[k + 1]!, data[k + 2]!])
    if (here.l > 0.5 && Math.hypot(here.a - own.a, here.b - own.b) < backdrop.near / 2) alike++
  }
  return alike * 4 > data.length * backdrop.share
}
