/** What a provider sent as JSON; undefined when it is none, which a schema then refuses. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
