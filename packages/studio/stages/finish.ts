import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { encodeLight, neutral } from '../src/stages/light.ts'
import { denoised, type Guides } from './denoise.ts'
import { softEdges, type PlateBytes } from './edges.ts'
import { factsOf, type RenderFacts } from './facts.ts'
import { channels, composed, luma, readPass, type Pass } from './passes.ts'

/**
 * Makes a plate of a stage's passes: `<id>.webp` the light on it (a coat's own gloss left out), `<id>-gloss.webp` that
 * gloss, `<id>-zones.webp` which zone's colour each pixel takes, `<id>.json` what is known of it.
 */
export async function finishPlate(passes: string, plates: string): Promise<void> {
  const told = JSON.parse(readFileSync(join(passes, 'facts.json'), 'utf8')) as RenderFacts // written by render.py
  const [width, height] = told.pixels
  const read = (name: string) => readPass(passes, name, width, height)
  const [zone, keeps, colour] = [read('zone'), read('keeps')[0], read('DiffCol')]
  const guides: Guides = { normal: read('Normal'), colour, zone }
  const clean = (
    pass: Pass,
    rounds: number,
    brightness: number,
    sharpness: { colour: number; normal: number },
  ) => denoised(pass, guides, width, height, { rounds, brightness, ...sharpness })
  const lit = (kind: string) => {
    const tint = read(`${kind}Col`)
    return composed([read(`${kind}Dir`), tint], [read(`${kind}Ind`), tint])
  }
  const diffuse = clean(composed([read('DiffDir'), undefined], [read('DiffInd'), undefined]), 5, 3, {
    colour: 0.25,
    normal: 0.06,
  })
  const shine = clean(lit('Gloss'), 4, 2.4, { colour: 0.02, normal: 0.02 })
  const through = clean(lit('Trans'), 3, 2, { colour: 0.02, normal: 0.03 })
  const total = composed(
    [diffuse, colour],
    [shine, undefined],
    [through, undefined],
    [read('Emit'), undefined],
    [read('Env'), undefined],
  )
  const exposure = exposureOf(total, told.mood === 'drama')
  const base = Buffer.alloc(width * height * 3)
  const gloss = Buffer.alloc(width * height)
  const zones = Buffer.alloc(width * height * 3)
  for (let i = 0; i < width * height; i++) {
    const kept = Math.min(1, Math.max(0, keeps[i]!))
    for (const c of channels) {
      base[i * 3 + c] = encodeLight((total[c][i]! - kept * shine[c][i]!) * exposure)
      // few levels pack better; a fiftieth of a zone is not seen
      zones[i * 3 + c] = Math.round(Math.min(1, Math.max(0, zone[c][i]!)) * 51) * 5
    }
    gloss[i] = encodeLight(kept * luma(shine, i) * exposure)
  }
  await savePlate(join(plates, told.id), softEdges({ light: base, gloss, zones, width, height }))
  // last, for its presence says that the plate is whole
  writeFileSync(
    join(plates, `${told.id}.json`),
    `${JSON.stringify(factsOf(told, total, exposure, neutral), undefined, 2)}\n`,
  )
}

/** The plate's three pictures as files. */
async function savePlate(path: string, { light, gloss, zones, width, height }: PlateBytes): Promise<void> {
  const raw = (data: Buffer, of: 1 | 3) => sharp(data, { raw: { width, height, channels: of } })
  await raw(light, 3).webp({ quality: 91, effort: 6, smartSubsample: true }).toFile(`${path}.webp`)
  await raw(gloss, 1).webp({ quality: 78, effort: 6 }).toFile(`${path}-gloss.webp`)
  await raw(zones, 3).webp({ lossless: true, effort: 6 }).toFile(`${path}-zones.webp`)
}

/** Well-lit coats come to reflect about 0.8 of white in a bright room; a dark room keeps its darkness. */
function exposureOf(total: Pass, drama: boolean): number {
  const values: number[] = []
  for (let i = 0; i < total[0].length; i += 37) values.push(luma(total, i))
  values.sort((a, b) => a - b)
  const at = (share: number) => values[Math.floor(values.length * share)] ?? 1
  return drama ? 0.82 / Math.max(0.02, at(0.97)) : 0.8 / Math.max(0.05, at(0.7))
}
