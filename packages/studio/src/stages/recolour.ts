import { linearOf, rgbOf } from '../colour/oklch.ts'
import { lightOf, neutral } from './light.ts'
import { levels, toneTable, toneTop, type Grade } from './tone.ts'

/** What a plate is painted in. Metal, wood, leaves and bread keep their own colours. */
export type ZoneColours = { wall: string; prop: string; accent: string }

/** A plate's pixels: light without the coats' gloss (RGB), that gloss (grey), and each zone's share (RGB). */
export type PlatePixels = {
  width: number
  height: number
  light: Uint8ClampedArray
  gloss: Uint8ClampedArray
  zones: Uint8ClampedArray
}

/**
 * A plate in a brand's colours, as RGBA. Done in linear light and exactly as paint would do it: what a coat scatters
 * takes its colour, what its surface mirrors does not.
 */
export function recoloured(plate: PlatePixels, colours: ZoneColours, grade: Grade): Uint8ClampedArray {
  const { light, gloss, zones } = plate
  const count = plate.width * plate.height
  const out = new Uint8ClampedArray(count * 4)
  const [wall, prop, accent] = [colours.wall, colours.prop, colours.accent].map((colour) =>
    coatTables(colour),
  )
  if (!wall || !prop || !accent) return out
  const tones = toneTable(grade)
  const toLevel = levels / toneTop
  const [toneR, toneG, toneB] = [tones[0]!, tones[1]!, tones[2]!]
  const [wallR, wallG, wallB] = [wall[0]!, wall[1]!, wall[2]!]
  const last = levels - 1
  for (let i = 0, k = 0; i < count; i++, k += 4) {
    const [r, g, b] = [light[k]!, light[k + 1]!, light[k + 2]!]
    const [za, zb, zd] = [zones[k]!, zones[k + 1]!, zones[k + 2]!]
    let litR: number
    let litG: number
    let litB: number
    if (za === 255) {
      // most of a plate is wall
      litR = wallR[r]!
      litG = wallG[g]!
      litB = wallB[b]!
    } else {
      const bare = Math.max(0, 255 - za - zb - zd)
      litR = (za * wallR[r]! + zb * prop[0]![r]! + zd * accent[0]![r]! + bare * lightOf[r]!) / 255
      litG = (za * wallG[g]! + zb * prop[1]![g]! + zd * accent[1]![g]! + bare * lightOf[g]!) / 255
      litB = (za * wallB[b]! + zb * prop[2]![b]! + zd * accent[2]![b]! + bare * lightOf[b]!) / 255
    }
    const shine = lightOf[gloss[k]!]!
    out[k] = toneR[Math.min(last, (litR + shine) * toLevel) | 0]!
    out[k + 1] = toneG[Math.min(last, (litG + shine) * toLevel) | 0]!
    out[k + 2] = toneB[Math.min(last, (litB + shine) * toLevel) | 0]!
    out[k + 3] = 255
  }
  return out
}

/** For each level of light the light a coat of this colour gives back, per channel. */
function coatTables(colour: string): Float32Array[] {
  const albedo = rgbOf(colour).map((channel) => linearOf(channel))
  const mean = Math.max(0.02, (albedo[0]! + albedo[1]! + albedo[2]!) / 3)
  return albedo.map((value) =>
    lightOf.map((light) => {
      // shade is lit by light that other painted surfaces threw back, so colour deepens there
      const shade = Math.max(0, 1 - light / neutral)
      const bounced = 1 + 0.35 * shade * Math.min(1.5, value / mean - 1)
      return (light / neutral) * value * bounced
    }),
  )
}
