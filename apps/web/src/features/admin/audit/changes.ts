export type Change = { name: string; before: string | null; after: string | null }

/** What an entry says in pairs: small facts as they were and as they became. Null: there was nothing. */
export function changesOf(before: unknown, after: unknown): Change[] {
  const [was, became] = [flatten(before), flatten(after)]
  const names = [...new Set([...was.keys(), ...became.keys()])]
  return names
    .map((name) => ({ name, before: was.get(name) ?? null, after: became.get(name) ?? null }))
    .filter((change) => change.before !== change.after || !was.has(change.name) || !became.has(change.name))
}

function flatten(value: unknown, path = ''): Map<string, string> {
  if (value === null || value === undefined) return new Map()
  if (typeof value !== 'object' || Array.isArray(value))
    return new Map([[path === '' ? 'Value' : path, textOf(value)]])
  return new Map(
    Object.entries(value).flatMap(([key, one]) => [
      ...flatten(one, path === '' ? titled(key) : `${path}, ${titled(key).toLowerCase()}`),
    ]),
  )
}

function textOf(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value))
    return value.map((one) => (typeof one === 'object' ? JSON.stringify(one) : String(one))).join(', ')
  return String(value)
}

/** `dailyBudgetMinor` is "Daily budget minor", `campaign.launch_cancelled` is "Campaign launch cancelled". */
export function titled(name: string): string {
  const text = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[._]+/g, ' ')
    .toLowerCase()
  return text.charAt(0).toUpperCase() + text.slice(1)
}
