/** How the picture is developed. All near 1 or 0 by default. */
export type Grade = {
  /** Factor on the light. */
  exposure: number
  /** Above 1 deepens shadows and lifts lights, around a middle grey. */
  contrast: number
  /** −1 cool … 1 warm. */
  warmth: number
}

/** Entries of a tone table, and the light of its last. */
export const levels = 4096
export const toneTop = 2.6

const middle = 0.2
// below this light is kept as it is, above it rolls off like film
const knee = 0.6

const developed = (light: number): number =>
  light <= knee ? light : knee + (1 - knee) * (1 - Math.exp(-(light - knee) / (1 - knee)))

const tables = new Map<string, Uint8ClampedArray[]>()

/** From light to sRGB, one table a channel. */
export function toneTable({ exposure, contrast, warmth }: Grade): Uint8ClampedArray[] {
  const key = `${exposure} ${contrast} ${warmth}`
  const known = tables.get(key)
  if (known) return known
  const table = [1 + 0.07 * warmth, 1, 1 - 0.09 * warmth].map((tint) =>
    Uint8ClampedArray.from({ length: levels }, (_, level) => {
      const light = ((level + 0.5) / levels) * toneTop * exposure * tint
      const v = developed(middle * (light / middle) ** contrast)
      return Math.round(255 * (v <= 0.0031308 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055))
    }),
  )
  if (tables.size > 24) tables.clear()
  tables.set(key, table)
  return table
}
