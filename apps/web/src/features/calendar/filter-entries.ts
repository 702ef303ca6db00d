import type { CalendarEntry, Network, PostState } from '@adwright/contract'

export type Filters = {
  network?: Network | undefined
  pageId?: string | undefined
  state?: PostState | undefined
}

const passes = (entry: CalendarEntry, { network, pageId, state }: Filters): boolean =>
  (!network || entry.networks.includes(network)) &&
  (!pageId || entry.pageIds.some((id) => id === pageId)) &&
  (!state || entry.state === state)

export const filterEntries = <E extends CalendarEntry>(entries: readonly E[], filters: Filters): E[] =>
  entries.filter((entry) => passes(entry, filters))

export type Counts = Record<keyof Filters, Record<string, number>>

/** How many there would be with each choice, the other filters staying as they are. */
export function countEntries(entries: readonly CalendarEntry[], filters: Filters): Counts {
  const counts: Counts = { network: {}, pageId: {}, state: {} }
  const add = (key: keyof Filters, values: readonly string[]) => {
    for (const value of values) counts[key][value] = (counts[key][value] ?? 0) + 1
  }
  for (const entry of entries) {
    if (passes(entry, { ...filters, network: undefined })) add('network', entry.networks)
    if (passes(entry, { ...filters, pageId: undefined })) add('pageId', entry.pageIds)
    if (passes(entry, { ...filters, state: undefined })) add('state', [entry.state])
  }
  return counts
}
