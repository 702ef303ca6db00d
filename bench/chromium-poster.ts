import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { formatNames, PLACEMENTS, placementNames, type Placement } from '@adwright/studio'
import { chromium, type Page } from 'playwright-core'
import { ensureBrowser } from '../scripts/browser.ts'
import { middle, middleOf, timed } from './clocked.ts'
import { peerPoster } from './peer-poster.ts'
import { watchMemory } from './process-memory.ts'

type Brief = { business: string; product: string; offer: string }

/**
 * The peer: a poster of the same size, words, photo, gradient and shadows as HTML in a headless Chromium, to PNG and to
 * JPEG. `cold` opens the browser too; `edit` changes the headline of a page that stands, which is the least that it can
 * do; memory is that of all its processes, in MB.
 */
export async function chromiumPosterMs(brief: Brief): Promise<Record<string, number | undefined>> {
  const photo = (await readFile(path.resolve(import.meta.dirname, '../examples/photos/bakery.jpg'))).toString(
    'base64',
  )
  const began = performance.now()
  const server = await chromium.launchServer({ executablePath: ensureBrowser(), args: ['--no-sandbox'] })
  const peakMb = watchMemory(server.process().pid)
  try {
    const browser = await chromium.connect(server.wsEndpoint())
    const page = await browser.newPage()
    const draw = async (placement: Placement, type: 'png' | 'jpeg' = 'jpeg') => {
      const { width, height } = PLACEMENTS[placement]
      await page.setViewportSize({ width, height })
      await page.setContent(peerPoster(brief, photo, PLACEMENTS[placement]), { waitUntil: 'load' })
      await shoot(page, type)
    }
    await draw('feed_4x5')
    const cold = performance.now() - began
    const inAll = async (placements: readonly Placement[]) => {
      for (const placement of placements) await draw(placement)
    }
    return {
      cold: Math.round(cold),
      warmJpeg: await middleOf(7, () => draw('feed_4x5')),
      warmPng: await middleOf(7, () => draw('feed_4x5', 'png')),
      edit: await editMs(page, () => draw('feed_4x5')),
      fourPlacements: await middleOf(3, () => inAll(placementNames)),
      sixFormats: await middleOf(3, () => inAll(formatNames)),
      peakMb: await peakMb(),
    }
  } finally {
    await server.close()
  }
}

async function editMs(page: Page, draw: () => Promise<void>): Promise<number> {
  await draw()
  const times: number[] = []
  for (const headline of ['Rye for the whole weekend', 'Bread again', 'Come early', 'Rye today', 'Warm rye'])
    times.push(
      await timed(async () => {
        await page.locator('h1').evaluate((element, text) => (element.textContent = text), headline)
        await shoot(page, 'jpeg')
      }),
    )
  return middle(times)
}

const shoot = (page: Page, type: 'png' | 'jpeg') =>
  page.screenshot({ type, ...(type === 'jpeg' ? { quality: 90 } : {}) })
