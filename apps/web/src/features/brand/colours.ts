/** The list with one entry at another place. */
export function moved<Value>(list: readonly Value[], from: number, to: number): Value[] {
  const rest = list.filter((_, index) => index !== from)
  const entry = list.slice(from, from + 1)
  return [...rest.slice(0, to), ...entry, ...rest.slice(to)]
}

// Something to begin with that can be told from its neighbours; everybody changes it.
const starts = ['#5843e8', '#e8634a', '#12805c', '#f2b705', '#1f6fd6', '#b02a6b', '#2b2a33']

export const freshColour = (colours: readonly string[]): string =>
  starts.find((one) => !colours.includes(one)) ?? '#808080'

export const isColour = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text)

/** `7a3b2e` and `#7A3` as people write them. */
export function asColour(text: string): string {
  const bare = text.trim().toLowerCase().replace(/^#?/, '')
  const long = /^[0-9a-f]{3}$/.test(bare) ? [...bare].map((one) => one + one).join('') : bare
  return `#${long}`
}
