const channel = (value: number) => {
  const share = value / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

/** Relative luminance of `#rrggbb`, 0 to 1, as WCAG has it. */
function luminanceOf(colour: string): number {
  const value = Number.parseInt(colour.slice(1), 16)
  const [r, g, b] = [value >> 16, (value >> 8) & 255, value & 255]
  return 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b)
}

/** From 1 to 21. */
export function contrastOf(a: string, b: string): number {
  const [x, y] = [luminanceOf(a), luminanceOf(b)]
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05)
}

const white = '#ffffff'
const black = '#17151f'

/** The colour of words that read best on this ground. */
export const wordsOn = (ground: string): string =>
  contrastOf(ground, white) >= contrastOf(ground, black) ? white : black

/** What a colour is good for, by how well words read on it: 4.5 is what small words need, 3 what large ones do. */
export function groundFor(colour: string): { words: 'white' | 'dark'; ratio: number } {
  const best = wordsOn(colour)
  return { words: best === white ? 'white' : 'dark', ratio: Math.floor(contrastOf(colour, best) * 10) / 10 }
}
