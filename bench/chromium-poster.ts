import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { ensureBrowser } from '../scripts/browser.ts'

type Brief = { business: string; product: string; offer: string }

/** The peer: a poster of the same size, words, photo, gradient and shadows as HTML, to PNG and to JPEG. */
export async function chromiumPosterMs(brief: Brief): Promise<Record<string, number>> {
  const photo = await readFile(path.resolve(import.meta.dirname, '../examples/photos/bakery.jpg'))
  const began = performance.now()
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage({ viewport: { width: 1080, height: 1350 } })
    const draw = async (type: 'png' | 'jpeg') => {
      await page.setContent(html(brief, photo.toString('base64')), { waitUntil: 'load' })
      await page.screenshot({ type, ...(type === 'jpeg' ? { quality: 90 } : {}) })
    }
    await draw('jpeg')
    const cold = performance.now() - began
    const warm = async (type: 'png' | 'jpeg') => {
      const times: number[] = []
      for (let i = 0; i < 7; i++) {
        const start = performance.now()
        await draw(type)
        times.push(performance.now() - start)
      }
      return Math.round(times.toSorted((a, b) => a - b)[3] ?? 0)
    }
    return { cold: Math.round(cold), warmJpeg: await warm('jpeg'), warmPng: await warm('png') }
  } finally {
    await browser.close()
  }
}

const html = ({ business, product, offer }: Brief, photo: string) => `<!doctype html><style>
  body { margin: 0; width: 1080px; height: 1350px; font-family: sans-serif; color: #fff; background: linear-gradient(160deg, #4a2412, #1b0d08) }
  img { position: absolute; left: 90px; top: 470px; width: 900px; height: 640px; object-fit: cover; border-radius: 40px; box-shadow: 0 24px 60px #0009 }
  h1 { position: absolute; left: 90px; top: 150px; width: 900px; margin: 0; font-size: 108px; line-height: 1.02; text-wrap: balance }
  p { position: absolute; left: 90px; margin: 0; font-size: 36px } .offer { top: 1160px } .name { top: 90px }
  a { position: absolute; right: 90px; top: 1210px; padding: 26px 44px; border-radius: 50px; background: #fff; color: #4a2412; font-size: 34px; box-shadow: 0 10px 26px #0005 }
</style><p class="name">${business}</p><h1>${product}</h1><img src="data:image/jpeg;base64,${photo}"><p class="offer">${offer}</p><a>Order now →</a>`
