/**
 * Where the browser goes to sign in at Meta. Meta answers to the address that the installation names as its own, and
 * session and state are cookies of one host: opened under another name (127.0.0.1 for localhost), the answer would
 * find nobody. Then the same page under the right name comes first.
 */
export function wayTo(authorizeUrl: string, returnTo: string, here: { hostname: string }): string {
  const answerTo = new URL(authorizeUrl).searchParams.get('redirect_uri')
  if (!answerTo || new URL(answerTo).hostname === here.hostname) return authorizeUrl
  return new URL(returnTo, answerTo).href
}
