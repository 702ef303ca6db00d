import { designPoster, layoutFor } from '../src/design.ts'
import { inspect } from '../src/inspect/inspect.ts'
import { formatNames } from '../src/placements.ts'
import { plateOf } from '../src/render/raster.ts'
import { render } from '../src/render/render.ts'
import { compositionsOf } from '../src/styles/index.ts'
import { styleIds } from '../src/styles/style.ts'
import type { ManyBrief } from './many-briefs.ts'
import { readHeadline } from './read-headline.ts'

export type Examined = {
  name: string
  /** Style, composition, look and format. */
  made: string
  faults: string[]
  warnings: string[]
  /** The weakest of its texts. */
  contrast: number
  /** Share of the frame under words, and how restless the worst ground behind them is. */
  textCoverage: number
  busyGround: number
  /** Layout, painting and JPEG. */
  ms: number
  shortened: boolean
  headline: string
  /** Share of the headline's words that were read back, and what was read; absent for other scripts than Latin. */
  recall?: number
  seen?: string
}

/** The n-th poster: styles, compositions and formats take turns. What throws is a fault like any other. */
export async function examinePoster(brief: ManyBrief, n: number): Promise<Examined> {
  try {
    return await examined(brief, n)
  } catch (error) {
    const { style, composition, placement } = turnOf(n)
    return {
      name: brief.name,
      made: [style, composition, placement, n].join(' '),
      faults: [error instanceof Error ? `threw ${error.message}` : 'threw'],
      warnings: [],
      contrast: 21,
      textCoverage: 0,
      busyGround: 0,
      ms: 0,
      shortened: false,
      headline: '',
    }
  }
}

function turnOf(n: number) {
  const style = styleIds[n % styleIds.length] ?? 'minimalist'
  const compositions = compositionsOf(style)
  const composition = compositions[Math.floor(n / styleIds.length) % compositions.length]
  const placement = formatNames[(n + Math.floor(n / formatNames.length)) % formatNames.length] ?? 'feed_4x5'
  return { style, composition, placement }
}

async function examined({ brief, words, brand, name }: ManyBrief, n: number): Promise<Examined> {
  const { style, composition, placement } = turnOf(n)
  const began = performance.now()
  const design = designPoster({
    brief,
    words,
    brand,
    style,
    seed: n,
    ...(composition ? { composition } : {}),
  })
  const layout = layoutFor(design, placement)
  const { width, height, bytes } = await render(layout, { format: 'jpeg' })
  const ms = performance.now() - began
  const report = inspect(layout, plateOf(layout), { width, height, bytes: bytes.length })
  const headline = report.texts.find(({ role }) => role === 'headline')
  return {
    name,
    made: [style, composition, design.look.id, placement, n].join(' '),
    faults: report.findings.map((finding) => finding.words),
    warnings: report.warnings.map((warning) => warning.words),
    contrast: report.measures.leastContrast,
    textCoverage: report.measures.textCoverage,
    busyGround: report.measures.busyGround,
    ms,
    shortened: report.shortened.length > 0,
    headline: headline?.text ?? '',
    ...(await readHeadline(layout, true)),
  }
}
