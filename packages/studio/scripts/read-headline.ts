import { baseLanguage } from '../src/brief.ts'
import { everyLayer, type Layout, type TextLayer } from '../src/layout.ts'
import { paint } from '../src/render/paint.ts'
import { lettersOf } from './letters-of.ts'
import { canRead, readPictures } from './tesseract.ts'
import { recallOf, wordsOf } from './word-recall.ts'

type Reading = { recall: number; seen: string }

/**
 * The headline read back from its pixels; nothing where there is no reader for its script. It is the best of several
 * readings, each of the whole headline: as a block and line by line, letters told from their ground by their ink or by
 * lightness alone, with the model of the language and that of the script. None of them is told what to expect. Unless
 * `patient`, it looks at the block alone.
 */
export async function readHeadline(layout: Layout, patient = false): Promise<Partial<Reading>> {
  const headline = [...everyLayer(layout.layers)].find(
    (layer): layer is TextLayer => layer.kind === 'text' && layer.role === 'headline',
  )
  if (!headline || !canRead()) return {}
  const words = wordsOf(headline.lines.map(({ text }) => text).join(' '))
  if (words.length === 0 || words.some((word) => !/^[\p{Script=Latin}\p{Nd}]+$/u.test(word))) return {}
  let best: Reading = { recall: 0, seen: '' }
  for await (const seen of readings(layout, headline, patient)) {
    const recall = recallOf(words, seen)
    if (recall > best.recall || best.seen === '')
      best = { recall, seen: seen.replaceAll(/\s+/gu, ' ').trim() }
    if (best.recall === 1) break
  }
  return best
}

async function* readings(layout: Layout, headline: TextLayer, patient: boolean): AsyncGenerator<string> {
  const canvas = paint(layout)
  const block = { ...headline.bounds, margin: 0.25 }
  const lines = headline.lines.map((line) => ({
    x: line.x - (headline.align === 'left' ? 0 : headline.align === 'center' ? line.width / 2 : line.width),
    y: line.y - headline.size * 0.95,
    width: line.width,
    height: headline.size * 1.2,
    margin: 0.12,
  }))
  const language = baseLanguage(layout.language)
  // letters with an outline are told from it by their ink only where the ground is another colour; then light tells
  for (const by of ['ink', 'light'] as const)
    yield await readPictures([await lettersOf(canvas, headline, block, by)], { language, as: 'block' })
  if (!patient) return
  for (const by of ['ink', 'exact ink', 'light'] as const) {
    const pictures = await Promise.all(lines.map((line) => lettersOf(canvas, headline, line, by)))
    for (const from of [language, 'script'])
      yield await readPictures(pictures, { language: from, as: 'line' })
  }
}
