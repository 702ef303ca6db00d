/**
 * Every film there is: 8 styles × 5 lengths × 4 ratios, in turn through languages and looks, each inspected frame by
 * frame, drawn, encoded and sent through the gate. It takes hours: for nights.
 *
 *   npm run films -- [--inspect] [--style NAME] [--seconds N] [--ratio R]
 *
 * --inspect: only look for what covers something; nothing is drawn. Ends with 1 when anything is wrong.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { brandFrom, styleIds } from '@adwright/studio'
import {
  filmLengths,
  filmRatios,
  filmStyles,
  inspectFilm,
  writeStoryboard,
  type Film,
  type FilmBrief,
} from '@adwright/studio/film'
import { createVideoGate, findFilmEncoder } from '@adwright/video'
import { makeFilm } from '../src/index.ts'

const { values } = parseArgs({
  options: {
    inspect: { type: 'boolean', default: false },
    style: { type: 'string' },
    seconds: { type: 'string' },
    ratio: { type: 'string' },
  },
})
const about = (
  language: string,
  business: string,
  product: string,
  offer: string,
  points: string[],
): FilmBrief => ({
  business,
  product,
  offer,
  points,
  url: 'https://example.com/shop',
  language,
  tone: 'friendly',
  objective: 'sales',
})
const briefs = [
  about('en', 'Sol Bakery', 'Sourdough bread baked at four in the morning', '20% off your first loaf', [
    'Only flour, water and salt.',
    'Delivered before breakfast.',
  ]),
  about('de', 'Yoga Loft', 'Morgenyoga für Anfänger', 'Erste Stunde gratis', ['Matten sind da.']),
  about('ar', 'نور', 'قهوة عربية طازجة', 'خصم ٢٠٪', []),
  about('ja', '桜屋', '季節の和菓子', '送料無料', []),
  about('fr', 'Mirelle', 'Sérum de nuit à la vitamine C', '', [
    'Sans parfum.',
    'Trente nuits dans un flacon.',
  ]),
  about('th', 'ร้านกาแฟ', 'กาแฟคั่วสด', '', []),
]
const orders = filmStyles
  .flatMap((style) =>
    filmLengths.flatMap((seconds) => filmRatios.map((ratio) => ({ style, seconds, ratio }))),
  )
  .map((order, nth) => ({ ...order, nth }))
  .filter(
    ({ style, seconds, ratio }) =>
      (values.style ?? style) === style &&
      (values.seconds ?? String(seconds)) === String(seconds) &&
      (values.ratio ?? ratio) === ratio,
  )

const encoder = values.inspect ? undefined : await findFilmEncoder()
if (!encoder && !values.inspect) throw new Error('there is no encoder')
const gate = createVideoGate({})
const parent = await mkdtemp(path.join(os.tmpdir(), 'every-film-'))
let wrong = 0
try {
  for (const { style, seconds, ratio, nth } of orders) {
    const brief = briefs[nth % briefs.length] as FilmBrief // there are some
    const storyboard = writeStoryboard(brief, { style, seconds, seed: nth })
    const film: Film = {
      storyboard,
      ratio,
      art: {
        brief,
        brand: brandFrom({ url: brief.url, business: brief.business }),
        style: styleIds[nth % styleIds.length] ?? 'minimalist',
        call: { cta: 'SHOP_NOW', ctaLabel: 'Shop now' },
        photos: {},
        clips: {},
      },
    }
    const began = performance.now()
    const faults = inspectFilm(film).map(
      ({ scene, frame, finding }) => `${scene} at ${frame}: ${finding.words}`,
    )
    if (encoder) {
      const folder = path.join(parent, String(nth))
      const output = `${folder}.mp4`
      const made = await makeFilm(
        { film, clips: {}, voice: [], folder, output, quality: 'draft' },
        { encoder },
      )
      const { width, height, frames } = made
      const report = await gate.check(output, {
        depth: 'full',
        expect: { width, height, seconds, frames, audio: true },
      })
      const serious = report.checks.filter(({ level, code }) => level === 'error' && code !== 'frozen')
      faults.push(...serious.map(({ message }) => message))
      await rm(folder, { recursive: true, force: true })
      await rm(output, { force: true })
    }
    wrong += faults.length
    // painted sheets are only freed between turns of the event loop
    await new Promise((resolve) => setImmediate(resolve))
    const took = Math.round((performance.now() - began) / 100) / 10
    process.stdout.write(
      `${style} ${seconds} s ${ratio} ${film.art.style} ${brief.language}: ${storyboard.scenes.length} scenes, ${took} s${faults.length === 0 ? '' : `\n  ${faults.join('\n  ')}`}\n`,
    )
  }
} finally {
  await rm(parent, { recursive: true, force: true })
}
process.stdout.write(`${orders.length} films, ${wrong} faults\n`)
process.exit(wrong === 0 ? 0 : 1)
