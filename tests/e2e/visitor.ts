import { chromium, type Browser, type Locator } from 'playwright-core'
import { onTestFailed } from 'vitest'
import { ensureBrowser } from '../../scripts/browser.ts'
import type { Stack } from '../../scripts/stack.ts'

export type Screen = { width: number; height: number; touch: boolean }
/** What visitors walk through. */
export type Stage = { stack: Stack; browser: Browser }
export type Visitor = Awaited<ReturnType<typeof aVisitor>>

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: ensureBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  })

/** Somebody at a browser: what they do is counted, what goes wrong behind their back is collected. */
export async function aVisitor(browser: Browser, { width, height, touch }: Screen) {
  const context = await browser.newContext({
    viewport: { width, height },
    hasTouch: touch,
    isMobile: touch,
    locale: 'en-IE',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  const faults: string[] = []
  onTestFailed(async () => console.error(page.url(), await page.locator('body').innerText(), faults))
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`))
  page.on('console', (message) => message.type() === 'error' && faults.push(`console: ${message.text()}`))
  page.on('requestfailed', (request) => {
    // Leaving a page ends what it was still loading, the event stream first of all.
    const why = request.failure()?.errorText
    if (why !== 'net::ERR_ABORTED') faults.push(`${why}: ${request.url()}`)
  })
  page.on('response', (answer) => {
    if (answer.status() >= 400) faults.push(`${answer.status()}: ${answer.url()}`)
  })
  let interactions = 0
  const started = performance.now()
  return {
    page,
    faults,
    press: (what: Locator) => {
      interactions += 1
      return touch ? what.tap() : what.click()
    },
    type: (what: Locator, text: string) => {
      interactions += 1
      return what.fill(text)
    },
    choose: (what: Locator, file: string) => {
      interactions += 1
      return what.setInputFiles(file)
    },
    lap: () => `${((performance.now() - started) / 1000).toFixed(1)} s, ${interactions} interactions`,
    leave: () => context.close(),
  }
}
