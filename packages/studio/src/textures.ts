/** Surfaces that a texture layer may show; painters in `render/textures`. */
export type Texture =
  | PaperTexture
  | DotsTexture
  | SkylineTexture
  | CanyonTexture
  | RainTexture
  | ScanTexture
  | WornTexture

/** The tooth of a sheet: fibres and hollows that light and darken what lies under them; `amount` 0…1. */
export type PaperTexture = { kind: 'paper'; amount: number; scale: number }

/** A printer's screen: dots on a turned grid that grow from one end of the box to the other (degrees). */
export type DotsTexture = {
  kind: 'dots'
  colour: string
  pitch: number
  /** Share of the pitch that a dot is wide at the start and at the end. */
  from: number
  to: number
  angle: number
}

/** Rows of towers on the box's lower edge, from the farthest body colour to the nearest, windows lit by chance. */
export type SkylineTexture = {
  kind: 'skyline'
  bodies: string[]
  lights: string[]
  edge: string
  /** A tower's mean width, how much lower the middle is (0…1), and the share of windows that are lit. */
  block: number
  valley: number
  lit: number
}

/** A street between high houses, seen along it; the box's lower edge is the ground at the eye. */
export type CanyonTexture = {
  kind: 'canyon'
  /** Where the street ends, as shares of the box, and its width at the eye. */
  vanish: readonly [x: number, y: number]
  street: number
  floor: string
  near: string
  far: string
  haze: string
  lights: string[]
  edge: string
}

/** Falling rain: streaks to a million square pixels, their length, and how far they lean to the start. */
export type RainTexture = { kind: 'rain'; colour: string; amount: number; length: number; lean: number }

/** A screen's lines. */
export type ScanTexture = { kind: 'scan'; colour: string; pitch: number; line: number }

/** Specks of one colour where ink has come off a print; `amount` 0…1 of them. */
export type WornTexture = { kind: 'worn'; colour: string; amount: number; scale: number }
