import type { Media, Overrides } from '@adwright/contract'
import type { Draft, DraftItem } from './draft.ts'

/** What may be in one post at most, on both networks. */
export const MOST_ITEMS = 10

/** Overrides name files by their position: they move with them. `from[new]` is the old position. */
function reposition(overrides: Draft['overrides'], from: readonly number[]): Draft['overrides'] {
  const moved = <Value>(byPosition: Record<string, Value> | undefined) => {
    if (!byPosition) return undefined
    const entries = from.flatMap((old, position): [string, Value][] => {
      const value = byPosition[String(old)]
      return value === undefined ? [] : [[String(position), value]]
    })
    return entries.length === 0 ? undefined : Object.fromEntries(entries)
  }
  return Object.fromEntries(
    Object.entries(overrides).flatMap(([key, { media, altTexts, ...rest }]): [string, Overrides][] => {
      const files = moved(media)
      const words = moved(altTexts)
      const next = { ...rest, ...(files && { media: files }), ...(words && { altTexts: words }) }
      return Object.keys(next).length === 0 ? [] : [[key, next]]
    }),
  )
}

const arrange = (draft: Draft, from: readonly number[]): Draft => ({
  ...draft,
  items: from.flatMap((old) => draft.items[old] ?? []),
  overrides: reposition(draft.overrides, from),
})

/** The same file twice is taken for a slip. */
export function addItem(draft: Draft, item: DraftItem): Draft {
  const isThere = draft.items.some(({ media }) => media.id === item.media.id)
  return isThere || draft.items.length >= MOST_ITEMS ? draft : { ...draft, items: [...draft.items, item] }
}

/** The same for files that nothing was said about yet. */
export const addMedia = (draft: Draft, media: readonly Media[]): Draft =>
  media.reduce((soFar, one) => addItem(soFar, { media: one, altText: '', tags: [] }), draft)

export const removeItem = (draft: Draft, at: number): Draft =>
  arrange(
    draft,
    [...draft.items.keys()].filter((index) => index !== at),
  )

/** Takes one out and puts it back at another place; the others close up. */
export function moveItem(draft: Draft, from: number, to: number): Draft {
  const order = [...draft.items.keys()]
  const [taken] = order.splice(from, 1)
  if (taken === undefined || to < 0 || to > order.length) return draft
  order.splice(to, 0, taken)
  return arrange(draft, order)
}

export const changeItem = (draft: Draft, at: number, change: Partial<DraftItem>): Draft => ({
  ...draft,
  items: draft.items.map((item, index) => (index === at ? { ...item, ...change } : item)),
})
