import {
  brandFrom,
  designPoster,
  formatNames,
  layoutFor,
  placementNames,
  render,
  styleIds,
  writeWords,
  type DesignInput,
  type StyleId,
} from '@adwright/studio'
import { chromiumPosterMs } from './chromium-poster.ts'

const brief = {
  business: 'Backstube Lindner',
  product: 'Sourdough rye bread, baked overnight in a stone oven',
  offer: 'Second loaf half price on Saturdays',
  url: 'https://backstube-lindner.example',
  language: 'en',
  tone: 'friendly',
  objective: 'traffic',
} as const
const jpeg = { format: 'jpeg', quality: 90 } as const

/**
 * Milliseconds of one 4:5 poster, layout and JPEG included: the first of this process (`cold`), later ones (`warm`), one
 * whose headline alone changed (`edit`); the same in all formats, the process's peak memory in MB, and beside it the same
 * words and photo as HTML in a headless Chromium that is open already.
 */
export async function posterTimes(): Promise<Record<string, unknown>> {
  const brand = brandFrom({ url: brief.url, business: brief.business })
  const inputOf = (style: StyleId, seed: number): DesignInput => {
    const [words] = writeWords(brief, { count: 1, seed })
    if (!words) throw new Error('no words')
    return { brief, words, brand, style, seed }
  }
  const draw = (input: DesignInput) => render(layoutFor(designPoster(input), 'feed_4x5'), jpeg)
  const first = styleIds[0]
  const cold = await timed(() => draw(inputOf(first, 1)))
  const warm: Record<string, number> = {}
  const all: number[] = []
  const edits: number[] = []
  for (const style of styleIds) {
    const times: number[] = []
    for (let seed = 0; seed < 7; seed++) {
      const input = inputOf(style, seed)
      const ms = await timed(() => draw(input))
      // the first of a style loads its faces
      if (seed === 0) continue
      times.push(ms)
      const words = { ...input.words, headline: 'Rye for the whole weekend' }
      edits.push(await timed(() => draw({ ...input, words })))
    }
    warm[style] = middle(times)
    all.push(...times)
  }
  const set = async (placements: readonly (typeof formatNames)[number][]) => {
    const design = designPoster(inputOf('illustration', 3))
    for (const placement of placements) await render(layoutFor(design, placement), jpeg)
  }
  return {
    cold: Math.round(cold),
    warm: { p50: middle(all), ...warm },
    edit: middle(edits),
    fourPlacements: Math.round(await timed(() => set(placementNames))),
    sixFormats: Math.round(await timed(() => set(formatNames))),
    peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
    chromium: await chromiumPosterMs(brief),
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

const middle = (times: readonly number[]): number =>
  Math.round(times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0)
