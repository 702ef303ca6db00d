import { existsSync } from 'node:fs'
import { aptInstall, aptUpdate } from './apt.ts'

/** First the one without windows: it paints less, and takes half the time. */
const places = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The path of a Chromium: the one named by CHROMIUM, one of the usual places, or Debian's, installed now. */
export function ensureBrowser(): string {
  const named = process.env['CHROMIUM']
  if (named) return named
  const there = places.find((place) => existsSync(place))
  if (there) return there
  console.error('Installing Chromium for the browser tests …')
  if (aptUpdate() && (aptInstall('chromium-headless-shell') || aptInstall('chromium'))) {
    const now = places.find((place) => existsSync(place))
    if (now) return now
  }
  console.error(
    'No Chromium was found and none could be installed: install one and set CHROMIUM to its path.',
  )
  process.exit(1)
}
