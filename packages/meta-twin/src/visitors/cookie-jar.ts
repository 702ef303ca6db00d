/** One browser's cookies: host, path and name to value. Enough for first-party cookies; domains are not widened. */
export interface CookieJar {
  header(url: URL): string | undefined
  keep(url: URL, setCookies: readonly string[]): void
  /** For putting away and taking out again. */
  written(): JarLine[]
}
export type JarLine = [host: string, path: string, name: string, value: string]

const most = 60

export function createCookieJar(known: readonly JarLine[] = []): CookieJar {
  let lines = [...known]
  const same = (left: JarLine, right: JarLine): boolean =>
    left[0] === right[0] && left[1] === right[1] && left[2] === right[2]
  return {
    header(url) {
      const fitting = lines.filter(([host, path]) => host === url.host && url.pathname.startsWith(path))
      return fitting.length > 0
        ? fitting.map(([, , name, value]) => `${name}=${value}`).join('; ')
        : undefined
    },
    keep(url, setCookies) {
      for (const text of setCookies) {
        const [pair = '', ...attributes] = text.split(';').map((part) => part.trim())
        const at = pair.indexOf('=')
        if (at <= 0) continue
        const attribute = (name: string): string | undefined =>
          attributes.find((one) => one.toLowerCase().startsWith(`${name}=`))?.slice(name.length + 1)
        const path = attribute('path')
        const line: JarLine = [
          url.host,
          path?.startsWith('/') ? path : '/',
          pair.slice(0, at),
          pair.slice(at + 1),
        ]
        lines = lines.filter((other) => !same(other, line))
        const age = attribute('max-age')
        if (age === undefined || Number(age) > 0) lines.push(line)
      }
      lines = lines.slice(-most)
    },
    written: () => lines,
  }
}
