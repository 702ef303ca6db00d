import type { Industry } from './brief.ts'
import { hexFromOklch, isHexColour, oklchOf, turned } from './colour/oklch.ts'
import type { ImageAsset, Swatch } from './image/asset.ts'
import { guessIndustry } from './industry.ts'
import type { Family } from './type/families.ts'
import { pick, randomFrom, seedFrom } from './random.ts'

/** Colours are `#rrggbb`. */
export type BrandKit = {
  primary: string
  secondary?: string
  accent?: string
  logo?: ImageAsset
  /** Faces of the brand's own, of those that come with the engine; the style's otherwise. */
  fonts?: { display?: Family; text?: Family }
}

export type BrandSource = {
  url: string
  business: string
  logo?: ImageAsset
  photos?: readonly ImageAsset[]
  industry?: Industry
}

// Hue, chroma and lightness that people expect of a trade; the seed turns the hue a little, so neighbours differ.
const usual: Readonly<Record<Industry, readonly [Seeded, ...Seeded[]]>> = {
  food: [
    { h: 38, c: 0.17, l: 0.6 },
    { h: 145, c: 0.11, l: 0.46 },
    { h: 22, c: 0.17, l: 0.52 },
  ],
  real_estate: [
    { h: 245, c: 0.09, l: 0.42 },
    { h: 165, c: 0.08, l: 0.42 },
  ],
  fitness: [
    { h: 30, c: 0.2, l: 0.62 },
    { h: 268, c: 0.19, l: 0.5 },
  ],
  beauty: [
    { h: 8, c: 0.11, l: 0.62 },
    { h: 330, c: 0.1, l: 0.52 },
    { h: 48, c: 0.08, l: 0.62 },
  ],
  automotive: [
    { h: 25, c: 0.2, l: 0.53 },
    { h: 255, c: 0.13, l: 0.42 },
  ],
  education: [
    { h: 262, c: 0.16, l: 0.48 },
    { h: 195, c: 0.1, l: 0.48 },
  ],
  healthcare: [
    { h: 205, c: 0.1, l: 0.52 },
    { h: 178, c: 0.09, l: 0.5 },
  ],
  ecommerce: [
    { h: 285, c: 0.18, l: 0.5 },
    { h: 15, c: 0.18, l: 0.58 },
  ],
  technology: [
    { h: 272, c: 0.2, l: 0.5 },
    { h: 220, c: 0.14, l: 0.52 },
  ],
  fashion: [
    { h: 350, c: 0.09, l: 0.42 },
    { h: 60, c: 0.06, l: 0.5 },
    { h: 130, c: 0.05, l: 0.4 },
  ],
  general: [
    { h: 258, c: 0.15, l: 0.5 },
    { h: 160, c: 0.1, l: 0.46 },
    { h: 35, c: 0.15, l: 0.58 },
  ],
}
type Seeded = { h: number; c: number; l: number }

/** Colours taken from the logo, else the photos, else a palette that suits the trade and is the business's own. */
export function brandFrom({ url, business, logo, photos = [], industry }: BrandSource): BrandKit {
  const seen = [logo, ...photos].filter((image) => image !== undefined)
  for (const image of seen) {
    const primary = leading(image.swatches)
    if (!primary) continue
    const second = image.swatches.find(({ colour }) => isLively(colour) && hueDistance(colour, primary) > 45)
    return { primary, accent: second?.colour ?? companion(primary), ...(logo ? { logo } : {}) }
  }
  const trade = industry ?? guessIndustry({ business, product: '', url })
  const random = randomFrom(seedFrom(url.toLowerCase(), business.toLowerCase()))
  const base = pick(random, usual[trade])
  const primary = hexFromOklch({ l: base.l, c: base.c, h: (base.h + (random() - 0.5) * 22 + 360) % 360 })
  return { primary, accent: companion(primary), ...(logo ? { logo } : {}) }
}

/** The kit with every colour present and well formed. */
export function completeBrand(brand: BrandKit): { primary: string; secondary: string; accent: string } {
  const primary = isHexColour(brand.primary) ? brand.primary.toLowerCase() : '#3a5bd9'
  const given = (colour: string | undefined) =>
    colour && isHexColour(colour) ? colour.toLowerCase() : undefined
  return {
    primary,
    accent: given(brand.accent) ?? given(brand.secondary) ?? companion(primary),
    secondary: given(brand.secondary) ?? turned(primary, 24),
  }
}

function leading(swatches: readonly Swatch[]): string | undefined {
  const lively = swatches.filter(({ colour }) => isLively(colour))
  const weight = ({ colour, share }: Swatch) => share ** 0.6 * (0.05 + oklchOf(colour).c)
  const best = lively.reduce<Swatch | undefined>((a, b) => (a && weight(a) >= weight(b) ? a : b), undefined)
  return best?.colour
}

function isLively(colour: string): boolean {
  const { l, c } = oklchOf(colour)
  return c > 0.045 && l > 0.2 && l < 0.9
}

function hueDistance(a: string, b: string): number {
  const d = Math.abs(oklchOf(a).h - oklchOf(b).h)
  return Math.min(d, 360 - d)
}

/** A second colour that sits well beside the first: warm beside cool, and the other way round. */
function companion(primary: string): string {
  const { c, h } = oklchOf(primary)
  const cool = h > 120 && h < 330
  return hexFromOklch({
    l: cool ? 0.76 : 0.6,
    c: Math.max(0.1, Math.min(0.16, c)),
    h: cool ? 62 : (h + 150) % 360,
  })
}
