/** Which files are chosen, in the order of choosing, and from where a range begins. */
export type Selection<Id extends string> = { ids: readonly Id[]; anchor: Id | undefined }

export const nothingSelected: Selection<never> = { ids: [], anchor: undefined }

/** As many as one call may change. */
export const mostSelected = 100

/** Takes one in or out; the next range begins there. */
export function toggled<Id extends string>({ ids }: Selection<Id>, id: Id): Selection<Id> {
  const next = ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id].slice(0, mostSelected)
  return { ids: next, anchor: id }
}

/** Takes in all that lies between the anchor and this one, as both stand on screen. */
export function extended<Id extends string>(
  selection: Selection<Id>,
  id: Id,
  shown: readonly Id[],
): Selection<Id> {
  const from = selection.anchor === undefined ? -1 : shown.indexOf(selection.anchor)
  const to = shown.indexOf(id)
  if (from < 0 || to < 0) return toggled(selection, id)
  const range = shown.slice(Math.min(from, to), Math.max(from, to) + 1)
  return { ids: [...new Set([...selection.ids, ...range])].slice(0, mostSelected), anchor: selection.anchor }
}

/** Without those that are no longer there. */
export function kept<Id extends string>(
  { ids, anchor }: Selection<Id>,
  there: ReadonlySet<string>,
): Selection<Id> {
  return {
    ids: ids.filter((id) => there.has(id)),
    anchor: anchor !== undefined && there.has(anchor) ? anchor : undefined,
  }
}
