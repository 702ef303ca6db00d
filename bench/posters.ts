import { readFile } from 'node:fs/promises'
import path from 'node:path'
import {
  brandFrom,
  designPoster,
  formatNames,
  layoutFor,
  placementNames,
  prepareImage,
  render,
  styleIds,
  writeWords,
  type DesignInput,
  type Placement,
  type StyleId,
} from '@adwright/studio'
import { chromiumPosterMs } from './chromium-poster.ts'
import { middle, timed } from './clocked.ts'

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
 * whose headline alone changed (`edit`), one with a photo that is prepared already; the same in four and six formats (the
 * middle of the styles), the process's peak memory in MB, and beside each the same words and photo as HTML in a headless
 * Chromium.
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
  // one set of each style, so that no style speaks for all
  const setMs = async (placements: readonly Placement[]) => {
    const times: number[] = []
    for (const style of styleIds)
      times.push(
        await timed(async () => {
          const design = designPoster(inputOf(style, 3))
          for (const placement of placements) await render(layoutFor(design, placement), jpeg)
        }),
      )
    return middle(times)
  }
  // the peer below has this photo too; an upload is prepared once, whatever is made of it
  const upload = await readFile(path.resolve(import.meta.dirname, '../examples/photos/bakery.jpg'))
  const preparePhoto = await timed(() => prepareImage(upload))
  const photo = await prepareImage(upload)
  const withPhoto: number[] = []
  for (const style of styleIds) {
    await draw({ ...inputOf(style, 2), photo })
    withPhoto.push(await timed(() => draw({ ...inputOf(style, 1), photo })))
  }
  return {
    cold: Math.round(cold),
    warm: { p50: middle(all), ...warm },
    edit: middle(edits),
    preparePhoto: Math.round(preparePhoto),
    withPhoto: middle(withPhoto),
    fourPlacements: await setMs(placementNames),
    sixFormats: await setMs(formatNames),
    peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
    chromium: await chromiumPosterMs(brief),
  }
}
