/**
 * `fbc`, which ties an event to the click on an ad.
 *
 * @param fbclid from the landing address, exactly as it stood there: upper and lower case differ
 * @param clickedAt when it was first seen
 * @param subdomainIndex 1 for a cookie on example.com, 2 for one on www.example.com
 */
export function fbcOf(fbclid: string, clickedAt: Date, subdomainIndex = 1): string {
  return `fb.${subdomainIndex}.${clickedAt.getTime()}.${fbclid}`
}

/** The click id of a landing address; `undefined` when nobody clicked an ad to get there. */
export function fbclidOf(landingUrl: string): string | undefined {
  return URL.parse(landingUrl)?.searchParams.get('fbclid') || undefined
}

/**
 * `fbp`, which names a browser, for sites that set it from the server.
 *
 * @param random in [0, 1)
 */
export function fbpOf(firstSeen: Date, random: number, subdomainIndex = 1): string {
  return `fb.${subdomainIndex}.${firstSeen.getTime()}.${Math.floor(random * 9e9) + 1e9}`
}
