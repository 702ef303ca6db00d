import { setTimeout as delay } from 'node:timers/promises'

/** Asks again every 50 ms until `look` answers with something, for what another process does in its own time. */
export async function until<T>(
  look: () => Promise<T | undefined | false>,
  { seconds = 15, what = 'what was awaited' } = {},
): Promise<T> {
  const end = performance.now() + seconds * 1000
  for (;;) {
    const found = await look()
    if (found !== undefined && found !== false) return found
    if (performance.now() > end) throw new Error(`After ${seconds} s there is still no sign of ${what}.`)
    await delay(50)
  }
}
