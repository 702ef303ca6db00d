/** What is done to a photo's colours as a whole. Plain data; absent where nothing needs doing. */
export type PhotoGrade = {
  /** Red, green and blue light multiplied, against a cast of the light it was taken in. */
  gains: readonly [red: number, green: number, blue: number]
  /** Levels 0…1 that become the darkest and the lightest. */
  black: number
  white: number
  /** Exponent over what lies between: below 1 is brighter. */
  gamma: number
  /** Share of the colourfulness that stays. */
  chroma: number
}

/** RGBA. */
export type Pixels = { data: Uint8Array; width: number; height: number }

export const asItIs: PhotoGrade = { gains: [1, 1, 1], black: 0, white: 1, gamma: 1, chroma: 1 }

/** As an eye weighs the three, 0…1. */
export const lightOf = (r: number, g: number, b: number): number =>
  (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255
