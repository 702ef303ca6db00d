import type { Json } from '../store/records.ts'
import { fieldsText } from '../wire/fields-text.ts'
import type { Call } from '../wire/call.ts'
import { pageOf } from '../wire/paging.ts'
import { readSelection } from '../wire/selection.ts'

/** A page of rows that are no nodes, with the asked fields of each and a summary when it is asked for. */
export function listBody(rows: readonly Json[], raw: Json, call: Call, summary?: Json): Json {
  const asked = readSelection(fieldsText(raw)).map(({ name }) => name)
  const { items, paging } = pageOf(rows, (row, at) => String(row['id'] ?? at), raw, call)
  const shown = (row: Json): Json =>
    asked.length === 0
      ? row
      : Object.fromEntries(asked.filter((name) => name in row).map((name) => [name, row[name]]))
  return {
    data: items.map(shown),
    ...(paging && { paging }),
    ...(summary && raw['summary'] !== undefined && { summary }),
  }
}
