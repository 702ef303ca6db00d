import type { EdgeAnswer, ReadTable } from '../edges/read-edges.ts'
import { badParam } from '../errors/invalid.ts'
import type { Json } from '../store/records.ts'
import { isObject, listParam, text } from '../wire/pick.ts'
import {
  boundsOf, searchOptions, targetingOption, targetingOptions, type CategoryKind, type TargetingOption,
} from './interests.ts' // prettier-ignore

const shown = (option: TargetingOption): Json => ({
  id: option.id,
  name: option.name,
  type: option.kind,
  path: option.path,
  ...boundsOf(option),
})

const answer = (options: readonly TargetingOption[], raw: Json): EdgeAnswer => ({
  node: 'AdAccountTargetingUnified',
  rows: options.slice(0, Math.min(500, Number(raw['limit'] ?? 50) || 50)).map(shown),
})

const kindOf = (raw: Json): CategoryKind[] | undefined => {
  const kind = text(raw, 'limit_type')
  if (kind === undefined) return undefined
  const known = targetingOptions.find((option) => option.kind === kind)?.kind
  if (!known) throw badParam(`Unknown limit_type "${kind}".`, 'limit_type')
  return [known]
}

/** Every option the list names, by id or by name, with whether it can be used. */
function validation(raw: Json): Json[] {
  const list = [
    ...listParam(raw['targeting_list']),
    ...listParam(raw['id_list']),
    ...listParam(raw['name_list']),
  ]
  return list.map((entry) => {
    const id = isObject(entry) ? text(entry, 'id') : String(entry)
    const found =
      targetingOption(id ?? '') ??
      targetingOptions.find(({ name }) => name.toLowerCase() === String(id).toLowerCase())
    return found ? { ...shown(found), valid: true } : { id, valid: false }
  })
}

function related(raw: Json): TargetingOption[] {
  const chosen = listParam(raw['targeting_list'])
    .map((entry) => targetingOption((isObject(entry) ? text(entry, 'id') : String(entry)) ?? ''))
    .filter((found) => found !== undefined)
  const topics = new Set(chosen.map(({ topic }) => topic))
  const ids = new Set(chosen.map(({ id }) => id))
  return targetingOptions.filter(({ topic, id }) => topics.has(topic) && !ids.has(id))
}

export const targetingReads: ReadTable = {
  account: {
    targetingsearch: (_, raw) => {
      const q = text(raw, 'q')
      if (!q) throw badParam('The parameter q is required.', 'q')
      return answer(searchOptions(q, kindOf(raw)), raw)
    },
    targetingbrowse: (_, raw) => {
      const kinds = kindOf(raw)
      return answer(
        targetingOptions.filter(({ kind }) => kinds === undefined || kinds.includes(kind)),
        { ...raw, limit: raw['limit'] ?? 500 },
      )
    },
    targetingsuggestions: (_, raw) => answer(related(raw), raw),
    targetingvalidation: (_, raw) => ({ node: 'AdAccountTargetingUnified', rows: validation(raw) }),
  },
}
