import { send, type Browser, type Seen } from './browse.ts'

/**
 * What a first-party snippet would send: `POST` of this as JSON to the address the page declares, with the page's
 * cookies of that host and the page's origin. See docs/guides/twin-delivery.md.
 */
export interface Beacon {
  /** What the page says happened, else `PageView`. */
  event: string
  /** Address of the page, query and all. */
  page: string
  title: string | undefined
  referrer: string | undefined
  fbclid: string | undefined
  /** The site's own cookies of that kind, if it has set them. */
  fbc: string | undefined
  fbp: string | undefined
  utm: Record<string, string>
  /** The rest of what the page says of the event: `id`, `value`, `currency`, `contents`. */
  details: Record<string, unknown>
  /** The instant at which the visitor lives, ISO 8601. */
  time: string
}

/** Sends the beacon of a page that asks for one; true when its receiver took it. */
export async function sendBeacon(
  browser: Browser,
  seen: Seen,
  referrer: string | undefined,
  time: string,
): Promise<boolean> {
  const { collect, event, title } = seen.page
  if (collect === undefined || !URL.canParse(collect, seen.url.href)) return false
  const cookies = cookiesIn(browser.jar.header(seen.url))
  const { event: name, ...details } = event ?? {}
  const beacon: Beacon = {
    event: typeof name === 'string' ? name : 'PageView',
    page: seen.url.href,
    title,
    referrer,
    fbclid: seen.url.searchParams.get('fbclid') ?? undefined,
    fbc: cookies.get('_fbc'),
    fbp: cookies.get('_fbp'),
    utm: Object.fromEntries([...seen.url.searchParams].filter(([key]) => key.startsWith('utm_'))),
    details,
    time,
  }
  const response = await send(browser, new URL(collect, seen.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: seen.url.origin, referer: seen.url.href },
    body: JSON.stringify(beacon),
  })
  await response.body?.cancel()
  return response.ok
}

const cookiesIn = (header: string | undefined): Map<string, string> =>
  new Map(
    (header ?? '').split('; ').map((pair) => {
      const at = pair.indexOf('=')
      return [pair.slice(0, at), pair.slice(at + 1)] as const
    }),
  )
