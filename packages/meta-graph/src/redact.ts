const SHORTEST_SECRET = 6

/**
 * Returns a function that blanks the given secrets out of a text, in plain and percent-encoded form.
 * Meta repeats what it was sent in some messages ("Malformed access token EAA…").
 */
export function createRedactor(secrets: readonly (string | undefined)[]): (text: string) => string {
  const needles = secrets
    .filter((secret) => secret !== undefined && secret.length >= SHORTEST_SECRET)
    .flatMap((secret) => [secret as string, encodeURIComponent(secret as string)]) // undefined went one line above
    .toSorted((a, b) => b.length - a.length)
  return (text) => needles.reduce((clean, needle) => clean.replaceAll(needle, '[redacted]'), text)
}
