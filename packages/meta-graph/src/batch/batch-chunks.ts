import { namesNeeded, type BatchItem } from './batch-item.ts'

/** The most operations Meta takes in one batch. */
const MOST_IN_BATCH = 50

/** For each item the indexes of those it needs, all before it. Throws TypeError for names missing or given twice. */
export function parentsOf(items: readonly BatchItem[]): number[][] {
  const indexes = new Map<string, number>()
  return items.map((item, index) => {
    const parents = namesNeeded(item).map((name) => {
      const parent = indexes.get(name)
      if (parent === undefined) throw new TypeError(`no earlier operation of this batch is called ${name}`)
      return parent
    })
    if (item.name !== undefined && indexes.has(item.name)) {
      throw new TypeError(`two operations of a batch are called ${item.name}`)
    }
    if (item.name !== undefined) indexes.set(item.name, index)
    return parents
  })
}

/**
 * Indexes of the items, in batches of at most fifty, each in the order given; what refers to each other stays
 * together. Throws TypeError when more than fifty do.
 */
export function chunksOf(parents: readonly (readonly number[])[]): number[][] {
  const groups = groupsOf(parents)
  const chunks: number[][] = []
  for (const group of groups) {
    if (group.length > MOST_IN_BATCH) {
      throw new TypeError(`more than ${MOST_IN_BATCH} operations of a batch refer to each other`)
    }
    const last = chunks.at(-1)
    if (last && last.length + group.length <= MOST_IN_BATCH) last.push(...group)
    else chunks.push([...group])
  }
  return chunks.map((chunk) => chunk.toSorted((one, other) => one - other))
}

function groupsOf(parents: readonly (readonly number[])[]): number[][] {
  const groupOf = new Map<number, Set<number>>()
  for (const [index, needed] of parents.entries()) {
    const joined = [index, ...needed].flatMap((one) => [one, ...(groupOf.get(one) ?? [])])
    const group = new Set(joined)
    for (const member of group) groupOf.set(member, group)
  }
  return [...new Set(groupOf.values())].map((group) => [...group])
}
