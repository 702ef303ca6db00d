import { hexFromOklch, oklchOf } from '../../colour/oklch.ts'

/** Below this a brand is grey: its hue is chance. */
const greyBelow = 0.018
const cyan = 200
const magenta = 345
const violet = 300

/** Degrees between two hues. */
export const apart = (a: number, b: number): number => {
  const d = Math.abs(a - b) % 360
  return Math.min(d, 360 - d)
}

/** The hue a brand glows in; a grey one takes cyan, a beige one its own warmth. */
function brandHue(colour: string): number {
  const { c, h } = oklchOf(colour)
  return c < greyBelow ? cyan : h
}

/** Three hues that make a night: the brand's, and of cyan and magenta first the one farther from it. */
export function neonHues(primary: string, accent: string): [first: number, second: number, third: number] {
  const first = brandHue(primary)
  const [second, other] = apart(first, cyan) >= apart(first, magenta) ? [cyan, magenta] : [magenta, cyan]
  const own = oklchOf(accent)
  // a lively accent of the brand's own is the third light where it can be told from the other two
  const candidates = [...(own.c > 0.09 ? [own.h] : []), other, (first + 180) % 360, violet, 110]
  const third =
    candidates.find((hue) => apart(hue, first) > 38 && apart(hue, second) > 38) ?? (first + 120) % 360
  return [first, second, third]
}

/** The hue at the lightness between the two where the screen can show most of it. */
export function brightest(hue: number, from: number, to: number): string {
  let best = { score: -1, hex: '#ffffff' }
  for (let l = from; l <= to + 0.001; l += 0.02) {
    const hex = hexFromOklch({ l, c: 0.3, h: hue })
    // lighter counts too: a tube of light is bright before it is colourful
    const score = oklchOf(hex).c + 0.12 * l
    if (score > best.score) best = { score, hex }
  }
  return best.hex
}
