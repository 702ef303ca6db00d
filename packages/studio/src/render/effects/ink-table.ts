import { oklabOf, rgbOf, type Oklab } from '../../colour/oklch.ts'

/**
 * For each colour, five bits a channel: the ink laid down whole, the ink laid over it in dots, and the dots' share. A
 * cell holds that once it was asked for by `cellOf`: a picture has few of all colours.
 */
type InkTable = {
  base: Uint8Array
  dot: Uint8Array
  share: Uint8Array
  cellOf: (r: number, g: number, b: number) => number
}

const bits = 5
const side = 1 << bits
const recent = new Map<string, InkTable>()

// form is told by light and shade, so lightness must be met; a hue may stray to the ink that is there
const hueWeight = 0.95
// below and above these a screen is printed solid: flat planes are what makes a print a print
const solidFrom = 0.87
const solidUntil = 0.15

/** `inks` from the darkest to the lightest. */
export function inkTable(inks: readonly string[]): InkTable {
  const key = inks.join()
  const hit = recent.get(key)
  if (hit) return hit
  const labs = inks.map((ink) => weighted(oklabOf(rgbOf(ink))))
  const [base, dot, share] = [new Uint8Array(side ** 3), new Uint8Array(side ** 3), new Uint8Array(side ** 3)]
  const settled = new Uint8Array(side ** 3)
  const level = (n: number) => Math.round((n * 255) / (side - 1))
  const settle = (cell: number) => {
    const colour = [cell >> (2 * bits), (cell >> bits) & (side - 1), cell & (side - 1)] as const
    const mix = mixOf(weighted(oklabOf([level(colour[0]), level(colour[1]), level(colour[2])])), labs)
    base[cell] = mix.base
    dot[cell] = mix.dot
    share[cell] = Math.round(mix.share * 255)
    settled[cell] = 1
  }
  const cellOf = (r: number, g: number, b: number): number => {
    const cell = ((r >> (8 - bits)) << (2 * bits)) | ((g >> (8 - bits)) << bits) | (b >> (8 - bits))
    if (settled[cell] === 0) settle(cell)
    return cell
  }
  const table: InkTable = { base, dot, share, cellOf }
  if (recent.size >= 12) recent.delete(recent.keys().next().value ?? '')
  recent.set(key, table)
  return table
}

const weighted = ({ l, a, b }: Oklab): Oklab => ({ l, a: a * hueWeight, b: b * hueWeight })

/** The pair of inks, the darker in dots over the lighter, that comes nearest to a colour. */
function mixOf(colour: Oklab, labs: readonly Oklab[]): { base: number; dot: number; share: number } {
  let best = { base: 0, dot: 0, share: 0 }
  let least = Infinity
  for (let dot = 0; dot < labs.length; dot++) {
    for (let base = dot; base < labs.length; base++) {
      const [dark, light] = [labs[dot]!, labs[base]!]
      const reach = { l: dark.l - light.l, a: dark.a - light.a, b: dark.b - light.b }
      const square = reach.l ** 2 + reach.a ** 2 + reach.b ** 2
      const from = { l: colour.l - light.l, a: colour.a - light.a, b: colour.b - light.b }
      const along = square === 0 ? 0 : (from.l * reach.l + from.a * reach.a + from.b * reach.b) / square
      const exact = Math.min(1, Math.max(0, along))
      const share = exact < solidUntil ? 0 : exact > solidFrom ? 1 : exact
      const off = Math.hypot(from.l - reach.l * share, from.a - reach.a * share, from.b - reach.b * share)
      // dots of two inks far apart look coarse: neighbours on the ladder come first
      const cost = off + (share > 0 && share < 1 ? 0.012 + 0.035 * Math.sqrt(square) : 0)
      if (cost >= least) continue
      least = cost
      best =
        share === 0
          ? { base, dot: base, share: 1 }
          : share === 1
            ? { base: dot, dot, share: 1 }
            : { base, dot, share }
    }
  }
  return best
}
