import { describe, expect, it } from 'vitest'
import { designPoster, layoutFor } from '../src/design.ts'
import { formatNames } from '../src/placements.ts'
import { styleIds } from '../src/styles/style.ts'
import { industryBriefs } from './industry-briefs.ts'
import { readHeadline } from './read-headline.ts'

describe('a reader of pictures', () => {
  it('reads the headlines of styles', async () => {
    const recalls: number[] = []
    for (const [n, style] of styleIds.entries()) {
      // a third of them: the others are read by `npm run examine`
      if (n % 3 !== 0) continue
      const trade = industryBriefs[n % industryBriefs.length]!
      const layout = layoutFor(
        designPoster({ ...trade, style, seed: 60 + n }),
        formatNames[n % formatNames.length]!,
      )
      const { recall, seen } = await readHeadline(layout)
      expect(recall, `${style}: ${seen}`).toBeGreaterThanOrEqual(0.6)
      recalls.push(recall ?? 0)
    }
    expect(recalls.reduce((sum, recall) => sum + recall, 0) / recalls.length).toBeGreaterThanOrEqual(0.95)
  }, 60_000)

  it('does not read what cannot be read', async () => {
    const layout = layoutFor(
      designPoster({ ...industryBriefs[0]!, style: 'minimalist', seed: 1 }),
      'square_1x1',
    )
    const hidden = layout.layers.map((layer) =>
      layer.kind === 'text' && layer.role === 'headline' ? { ...layer, opacity: 0.02 } : layer,
    )
    expect((await readHeadline({ ...layout, layers: hidden })).recall).toBeLessThan(0.5)
  })
})
