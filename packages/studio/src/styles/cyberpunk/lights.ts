import type { Look } from '../style.ts'

/** What a night or a pale day is made of, by name; a look carries it as `palette`. */
export type Lights = {
  first: string
  second: string
  third: string
  /** The sky above the words, at its middle and at the horizon. */
  high: string
  middle: string
  low: string
  sunHigh: string
  sunLow: string
  floor: string
  far: string
  near: string
  /** What things are made of, from the deepest shade to the brightest light. */
  glass: [string, string, string, string, string]
}

export const paletteOf = (lights: Lights): string[] => [
  lights.first,
  lights.second,
  lights.third,
  lights.high,
  lights.middle,
  lights.low,
  lights.sunHigh,
  lights.sunLow,
  lights.floor,
  lights.far,
  lights.near,
  ...lights.glass,
]

export function lightsOf({ palette, ground }: Pick<Look, 'palette' | 'ground'>): Lights {
  const at = (i: number) => palette[i] ?? ground
  return {
    first: at(0),
    second: at(1),
    third: at(2),
    high: at(3),
    middle: at(4),
    low: at(5),
    sunHigh: at(6),
    sunLow: at(7),
    floor: at(8),
    far: at(9),
    near: at(10),
    glass: [at(11), at(12), at(13), at(14), at(15)],
  }
}
