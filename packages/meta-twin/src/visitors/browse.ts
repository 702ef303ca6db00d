import type { CookieJar } from './cookie-jar.ts'
import { readPage, type Form, type ReadPage } from './read-page.ts'
import { mayVisit } from './visit-hosts.ts'

/** A browser of one visit: who it says it is, its cookies, and how it may go about. */
export interface Browser {
  userAgent: string
  jar: CookieJar
  allowed: ReadonlySet<string>
  /** Sent with every request of a visit. */
  headers: Readonly<Record<string, string>>
  fetch: typeof fetch
  /** Waits until the next request may be sent. */
  turn: () => Promise<void>
  signal: AbortSignal
}

export interface Seen {
  url: URL
  status: number
  page: ReadPage
}

const mostHops = 6
const mostBytes = 512 * 1024
const patience = 5000

/** Thrown when the way leads to a host that is not to be visited. */
export class NotVisited extends Error {}

interface Asked {
  method: 'GET' | 'POST'
  referer: string | undefined
  body?: URLSearchParams
}

/** Loads a page as a browser would, following redirects one by one so that each of them is checked. */
export async function load(browser: Browser, address: string, asked: Asked): Promise<Seen> {
  let url = new URL(address)
  let { method, body } = asked
  for (let hop = 0; hop < mostHops; hop++) {
    const response = await send(browser, url, {
      method,
      headers: {
        accept: 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.8',
        'accept-language': 'en-US,en;q=0.9',
        'upgrade-insecure-requests': '1',
        ...(asked.referer !== undefined && { referer: asked.referer }),
      },
      ...(body && { body }),
    })
    const location = response.headers.get('location')
    if (response.status >= 300 && response.status < 400 && location) {
      await response.body?.cancel()
      url = new URL(location, url)
      if (response.status !== 307 && response.status !== 308) {
        method = 'GET'
        body = undefined
      }
      continue
    }
    const isHtml = /html/.test(response.headers.get('content-type') ?? '')
    const html = isHtml ? await textOf(response) : ''
    if (!isHtml) await response.body?.cancel()
    return { url, status: response.status, page: readPage(html) }
  }
  throw new Error('Too many redirects')
}

/** One request, cookies kept. */
export async function send(browser: Browser, url: URL, init: RequestInit): Promise<Response> {
  if (!mayVisit(url, browser.allowed)) throw new NotVisited(url.host)
  await browser.turn()
  const cookie = browser.jar.header(url)
  const response = await browser.fetch(url, {
    ...init,
    redirect: 'manual',
    signal: AbortSignal.any([browser.signal, AbortSignal.timeout(patience)]),
    headers: {
      'user-agent': browser.userAgent,
      ...browser.headers,
      ...(cookie !== undefined && { cookie }),
      // Headers were written as a plain object by the callers in this folder.
      ...(init.headers as Record<string, string> | undefined),
    },
  })
  browser.jar.keep(url, response.headers.getSetCookie())
  return response
}

/** The beginning of a page; what is beyond half a megabyte is not read. */
async function textOf(response: Response): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  let left = mostBytes
  for await (const chunk of response.body ?? []) {
    // A fetched body yields bytes.
    const bytes = chunk as Uint8Array
    text += decoder.decode(bytes.subarray(0, left), { stream: true })
    left -= bytes.length
    if (left <= 0) break
  }
  return text
}

/** Follows the link marked with a step; undefined when the page has none. */
export async function follow(browser: Browser, from: Seen, step: string, at = 0): Promise<Seen | undefined> {
  const links = from.page.links.get(step) ?? []
  const link = links[at % Math.max(1, links.length)]
  if (link === undefined) return undefined
  return load(browser, new URL(link, from.url).href, { method: 'GET', referer: from.url.href })
}

/** Fills in and sends a form; fields nobody gave a value for are left empty. */
export async function submit(
  browser: Browser,
  from: Seen,
  form: Form,
  values: Readonly<Record<string, string>>,
): Promise<Seen> {
  const filled = new URLSearchParams({
    ...form.hidden,
    ...Object.fromEntries(form.fields.map((name) => [name, values[name] ?? ''])),
  })
  const action = new URL(form.action || from.url.href, from.url)
  if (form.method === 'post')
    return load(browser, action.href, { method: 'POST', body: filled, referer: from.url.href })
  action.search = filled.toString()
  return load(browser, action.href, { method: 'GET', referer: from.url.href })
}
