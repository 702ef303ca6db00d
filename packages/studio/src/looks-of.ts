import type { BrandKit } from './palette.ts'
import { styleOf } from './styles/index.ts'
import type { Mood, StyleId } from './styles/style.ts'

/** A look as a swatch shows it; `#rrggbb` all. */
export type LookSwatch = Pick<Mood, 'id' | 'dark' | 'ground' | 'ink' | 'accent' | 'plate' | 'palette'>

/** The looks that a style has in a brand's colours. */
export const looksOf = (style: StyleId, brand: BrandKit): LookSwatch[] =>
  styleOf(style)
    .looks(brand)
    .map(({ id, dark, ground, ink, accent, plate, palette }) => ({
      id,
      dark,
      ground,
      ink,
      accent,
      plate,
      palette,
    }))
