import { formatMoney } from '../../../lib/format.ts'

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
  const { currency } = value as { currency?: unknown } // may not be there
  const facts = Object.entries(value).flatMap(([key, one]): [string, unknown][] => {
    if (typeof currency !== 'string') return [[key, one]]
    if (key === 'currency') return []
    const isMoney = key.endsWith('Minor') && typeof one === 'number'
    return [isMoney ? [key.slice(0, -'Minor'.length), formatMoney(one, currency)] : [key, one]]
  })
  return new Map(
    facts.flatMap(([key, one]) => [
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

/** `dailyBudget` is "Daily budget", `campaign.launch_cancelled` "Campaign launch cancelled", `api_key.created` "API key created". */
export function titled(name: string): string {
  const text = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[._]+/g, ' ')
    .toLowerCase()
    .replace(/\b(api|url|ip|id)\b/g, (short) => short.toUpperCase())
  return text.charAt(0).toUpperCase() + text.slice(1)
}
