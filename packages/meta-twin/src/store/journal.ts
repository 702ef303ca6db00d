import type { Documents, Undo } from './documents.ts'

/**
 * Things that happened in a world, written once and never changed, each under a number to find it by (an epoch
 * second, or a local day). Every stream belongs to one module, which alone knows the shape of its entries.
 */
export interface Journal {
  append(world: string, stream: string, order: number, entry: object): void
  /** Entries between both numbers, both included, by number and then as they were written. */
  read<T extends object>(world: string, stream: string, since: number, until: number): T[]
  /** The entry with the highest number, the last written of several. */
  last<T extends object>(world: string, stream: string): T | undefined
  /** Forgets everything of a world. */
  forget(world: string): void
}

interface Line {
  id: string
  stream: string
  order: number
  entry: object
}

const kind = '@journal'

export function createJournal(documents: Documents, undo: Undo): Journal {
  const streams = new Map<string, Line[]>()
  const keyOf = (world: string, stream: string): string => `${world}\n${stream}`
  let count = 0

  /** Index of the first line beyond `order`: lines are kept in order, and most come at the end. */
  const beyond = (lines: readonly Line[], order: number): number => {
    let [low, high] = [0, lines.length]
    if ((lines.at(-1)?.order ?? -Infinity) <= order) return lines.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((lines[middle]?.order ?? Infinity) <= order) low = middle + 1
      else high = middle
    }
    return low
  }
  const insert = (world: string, line: Line): void => {
    const key = keyOf(world, line.stream)
    const lines = streams.get(key)
    if (lines) lines.splice(beyond(lines, line.order), 0, line)
    else streams.set(key, [line])
  }
  const withdraw = (world: string, line: Line): void => {
    const lines = streams.get(keyOf(world, line.stream)) ?? []
    lines.splice(lines.lastIndexOf(line), 1)
  }
  // The lines are those `append` wrote.
  for (const { id, world, value } of documents.all(kind)) {
    const line = value as Omit<Line, 'id'>
    insert(world, { id, ...line })
    count = Math.max(count, Number(id))
  }
  return {
    append(world, stream, order, entry) {
      const id = String(++count)
      documents.put(kind, id, world, { stream, order, entry })
      const line: Line = { id, ...(documents.get(kind, id) as Omit<Line, 'id'>) }
      insert(world, line)
      undo.note(() => withdraw(world, line))
    },
    // A stream is read by the module that wrote it, which asks for the shape it appended.
    read<T extends object>(world: string, stream: string, since: number, until: number) {
      const lines = streams.get(keyOf(world, stream)) ?? []
      const found: T[] = []
      for (let at = beyond(lines, since - 0.5); at < lines.length; at++) {
        const line = lines[at]
        if (!line || line.order > until) break
        found.push({ ...line.entry } as T)
      }
      return found
    },
    last<T extends object>(world: string, stream: string) {
      const line = streams.get(keyOf(world, stream))?.at(-1)
      return line && ({ ...line.entry } as T)
    },
    forget(world) {
      for (const [key, lines] of streams) {
        if (!key.startsWith(`${world}\n`)) continue
        streams.delete(key)
        undo.note(() => streams.set(key, lines))
        for (const { id } of lines) documents.remove(kind, id)
      }
    },
  }
}
