import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContext, type CDPSession, type Page } from 'playwright-core'
import { ensureBrowser } from '../../../scripts/browser.ts'
import { buildWebIfStale } from '../../../scripts/web-build.ts'
import { startFixtureServer } from './fixture-server.ts'

const dist = join(import.meta.dirname, '../dist')
const require = createRequire(import.meta.url)
const axeFile = require.resolve('axe-core/axe.min.js')
const launchArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
  // What one page compiled is there for the next.
  '--renderer-process-limit=1',
]

export type Look = { width?: number; scheme?: 'light' | 'dark'; javaScript?: boolean }

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** The built web app, the fixture server and one Chromium: what every screen test stands on. */
export async function openStage() {
  await buildWebIfStale(console.error)
  const server = await startFixtureServer(dist)
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: launchArguments })
  const axe = await readFile(axeFile, 'utf8')
  const contexts = new Map<boolean, Promise<Held>>()
  // One a file: what was loaded and compiled for one page is there for the next.
  const contextFor = (javaScript: boolean) => {
    const context = contexts.get(javaScript) ?? makeContext(browser, javaScript)
    contexts.set(javaScript, context)
    return context
  }

  return {
    dist,
    server,
    /** A page of its own; what it complains about in the console is collected in `complaints`. */
    async visit(path: string, { width = 1440, scheme = 'light', javaScript = true }: Look = {}) {
      const { context, keeper } = await contextFor(javaScript)
      const page = await context.newPage()
      await this.look(page, width, scheme)
      const complaints: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.text().includes('Failed to load resource'))
          complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(error.message))
      await page.goto(server.url + path)
      return { page, complaints, leave: () => forget(page, keeper, server.url) }
    },
    /** Another size and theme for the same page. */
    async look(page: Page, width: number, scheme: 'light' | 'dark') {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    },
    /** Violations of WCAG 2.2 AA and of axe's best practices, as readable lines. */
    async axe(page: Page, { skip = [] }: { skip?: string[] } = {}): Promise<string[]> {
      // By the debugger's door: the page's own policy forbids injected scripts.
      const session = await page.context().newCDPSession(page)
      const { result: there } = await session.send('Runtime.evaluate', { expression: 'Boolean(window.axe)' })
      if (!there.value) await session.send('Runtime.evaluate', { expression: axe })
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        awaitPromise: true,
        returnByValue: true,
        expression: `axe.run(document, {
          resultTypes: ['violations'],
          preload: false,
          runOnly: ${JSON.stringify({ type: 'tag', values: standards })},
          rules: ${JSON.stringify(Object.fromEntries(skip.map((rule) => [rule, { enabled: false }])))}
        }).then((r) => r.violations.flatMap((v) => v.nodes.map((n) => v.id + ' ' + n.target.join(' ') + ' ' + (n.any[0]?.message ?? ''))))`,
      })
      await session.detach()
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
      return result.value as string[] // what the expression returns
    },
    async close() {
      await browser.close()
      await server.close()
    },
  }
}

/** A context, and a hand on it by a page that never goes anywhere: one that is just going somewhere may never answer. */
type Held = { context: BrowserContext; keeper: CDPSession }

async function makeContext(browser: Browser, javaScriptEnabled: boolean): Promise<Held> {
  const context = await browser.newContext({
    locale: 'en-US',
    timezoneId: 'Europe/Lisbon',
    reducedMotion: 'reduce',
    javaScriptEnabled,
  })
  context.setDefaultTimeout(15_000)
  // Colours that fade into a new theme are measured half-way by axe.
  await context.addInitScript(() => {
    const still = new CSSStyleSheet()
    still.replaceSync('*, ::before, ::after { transition: none !important }')
    document.adoptedStyleSheets.push(still)
  })
  return { context, keeper: await context.newCDPSession(await context.newPage()) }
}

/** Closes a page and what it remembered, so that the next one of its context is a stranger's. */
async function forget(page: Page, keeper: CDPSession, origin: string): Promise<void> {
  await page.close()
  await keeper.send('Storage.clearDataForOrigin', {
    origin,
    storageTypes: 'cookies,local_storage,indexeddb,service_workers',
  })
}

export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
