import Bowser from 'bowser'

export type Device = {
  /** Such as Firefox, or the name that a program gives itself. */
  browser: string | null
  /** Such as Windows. */
  system: string | null
}

/** What somebody uses, as far as it says. */
export function deviceOf(userAgent: string | null): Device {
  if (!userAgent) return { browser: null, system: null }
  const { browser, os } = Bowser.parse(userAgent)
  return { browser: browser.name || programIn(userAgent), system: os.name || null }
}

/** `adwright-cli/1.2 (…)` → `adwright-cli` */
const programIn = (userAgent: string): string | null => /^[\w.-]{1,40}/.exec(userAgent)?.[0] ?? null
