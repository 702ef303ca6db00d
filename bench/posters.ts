import { brandFrom, designPoster, layoutFor, render, writeWords, type StudioBrief } from '@adwright/studio'

const brief: StudioBrief = {
  business: 'Backstube Lindner',
  product: 'Sourdough rye bread, baked overnight in a stone oven',
  offer: 'Second loaf half price on Saturdays',
  url: 'https://backstube-lindner.example',
  language: 'en',
  tone: 'friendly',
  objective: 'traffic',
}

/** Warm milliseconds of one poster for one placement, layout and JPEG included; p50 over styles and seeds. */
export async function posterTimes(): Promise<Record<string, number>> {
  const brand = await brandFrom({ url: brief.url, business: brief.business })
  const times: number[] = []
  for (let seed = 0; seed < 4; seed += 1)
    for (const style of ['minimalist', 'illustration', 'abstract'] as const) {
      const [words] = writeWords(brief, { count: 1, seed })
      if (!words) throw new Error('no words')
      const design = await designPoster({ brief, words, brand, style, seed })
      for (const placement of ['square_1x1', 'feed_4x5', 'story_9x16', 'link_1.91x1'] as const) {
        const began = performance.now()
        await render(layoutFor(design, placement), { format: 'jpeg', quality: 90 })
        if (seed > 0) times.push(performance.now() - began)
      }
    }
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
  return { p50: at(0.5), p95: at(0.95), posters: sorted.length }
}
