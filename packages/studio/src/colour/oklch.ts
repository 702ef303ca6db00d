/** Colours are `#rrggbb` (or `#rrggbbaa` where transparency is meant); arithmetic happens in OKLab. */
export type Oklab = { l: number; a: number; b: number }
/** Lightness 0…1, chroma 0…~0.37, hue in degrees. */
export type Oklch = { l: number; c: number; h: number }
export type Rgb = readonly [red: number, green: number, blue: number]

const linear = Float64Array.from({ length: 256 }, (_, value) => {
  const v = value / 255
  return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4
})

export const linearOf = (channel: number): number => linear[channel] ?? 0

function channelOf(linearLight: number): number {
  const v = Math.min(1, Math.max(0, linearLight))
  return Math.round(255 * (v <= 0.0031308 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055))
}

export function rgbOf(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1, 7), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}

const two = (n: number) => n.toString(16).padStart(2, '0')
export const hexOf = ([r, g, b]: Rgb): string => `#${two(r)}${two(g)}${two(b)}`
export const withAlpha = (hex: string, alpha: number): string =>
  hex.slice(0, 7) + two(Math.round(255 * Math.min(1, Math.max(0, alpha))))
export const isHexColour = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text)

export function oklabOf([r, g, b]: Rgb): Oklab {
  const [lr, lg, lb] = [linearOf(r), linearOf(g), linearOf(b)]
  const l = Math.cbrt(0.4122214708 * lr + 0.5363325363 * lg + 0.0514459929 * lb)
  const m = Math.cbrt(0.2119034982 * lr + 0.6806995451 * lg + 0.1073969566 * lb)
  const s = Math.cbrt(0.0883024619 * lr + 0.2817188376 * lg + 0.6299787005 * lb)
  return {
    l: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    a: 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    b: 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  }
}

function linearRgbOf({ l, a, b }: Oklab): Rgb {
  const lc = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const mc = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const sc = (l - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * lc - 3.3077115913 * mc + 0.2309699292 * sc,
    -1.2684380046 * lc + 2.6097574011 * mc - 0.3413193965 * sc,
    -0.0041960863 * lc - 0.7034186147 * mc + 1.707614701 * sc,
  ]
}

export function rgbFromOklab(lab: Oklab): Rgb {
  const [r, g, b] = linearRgbOf(lab)
  return [channelOf(r), channelOf(g), channelOf(b)]
}

export function oklchOf(hex: string): Oklch {
  const { l, a, b } = oklabOf(rgbOf(hex))
  return { l, c: Math.hypot(a, b), h: ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360 }
}

/** The sRGB colour nearest in chroma: lightness and hue stay, chroma gives way until the colour exists. */
export function hexFromOklch({ l, c, h }: Oklch): string {
  const light = Math.min(1, Math.max(0, l))
  const angle = (h * Math.PI) / 180
  const at = (chroma: number): Oklab => ({
    l: light,
    a: chroma * Math.cos(angle),
    b: chroma * Math.sin(angle),
  })
  const exists = (chroma: number) => linearRgbOf(at(chroma)).every((v) => v >= -0.0005 && v <= 1.0005)
  if (exists(c)) return hexOf(rgbFromOklab(at(c)))
  let low = 0
  let high = c
  for (let i = 0; i < 14; i++) {
    const middle = (low + high) / 2
    if (exists(middle)) low = middle
    else high = middle
  }
  return hexOf(rgbFromOklab(at(low)))
}

/** `t` = 0 gives `from`, 1 gives `to`. */
export function mix(from: string, to: string, t: number): string {
  const a = oklabOf(rgbOf(from))
  const b = oklabOf(rgbOf(to))
  return hexOf(rgbFromOklab({ l: a.l + (b.l - a.l) * t, a: a.a + (b.a - a.a) * t, b: a.b + (b.b - a.b) * t }))
}

/** The same hue at another lightness; `chroma` scales (default 1). */
export function tone(hex: string, lightness: number, chroma = 1): string {
  const { c, h } = oklchOf(hex)
  return hexFromOklch({ l: lightness, c: c * chroma, h })
}

/** The same colour turned around the wheel by `degrees`. */
export function turned(hex: string, degrees: number): string {
  const { l, c, h } = oklchOf(hex)
  return hexFromOklch({ l, c, h: (h + degrees + 360) % 360 })
}
