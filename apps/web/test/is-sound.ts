import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { sideways, type openStage } from './browser.ts'

/** Widths and themes do not meet: each of both is measured once. */
const looks = [
  { width: 1440, scheme: 'light' },
  { width: 390, scheme: 'dark' },
] as const
const soon = { timeout: 15_000 }

/** Accessible and without a sideways scroll, wide and narrow, light and dark, down to the narrowest phone. */
export async function isSound(
  stage: Awaited<ReturnType<typeof openStage>>,
  page: Page,
  name = '',
): Promise<void> {
  for (const { width, scheme } of looks) {
    await stage.look(page, width, scheme)
    await expect.poll(() => stage.axe(page), { ...soon, message: `${name} ${width} ${scheme}` }).toEqual([])
    await expect.poll(() => sideways(page), { ...soon, message: `${name} ${width}` }).toBeLessThanOrEqual(0)
  }
  await stage.look(page, 320, 'light')
  await expect
    .poll(() => sideways(page), { ...soon, message: `${name} on the narrowest phone` })
    .toBeLessThanOrEqual(0)
  await stage.look(page, 1440, 'light')
}
