import { importColumns, type ImportColumn } from '@adwright/posting'
import { parse } from 'csv-parse/sync'
import { AppError } from '#platform/errors.ts'

/** `line` is where it begins in the file, the heading being line 1. */
export type Line = { line: number; cells: Record<ImportColumn, string> }

const MOST_LINES = 500

/** The lines of a CSV file below its heading, as spreadsheets of any country write it. @throws import.unreadable */
export function readLines(csv: string): Line[] {
  let records: { info: { lines: number }; record: Record<string, string> }[]
  try {
    // A spreadsheet of a country with decimal commas writes semicolons.
    const [heading = ''] = csv.split(/\r?\n/, 1)
    const delimiter = (heading.match(/;/g)?.length ?? 0) > (heading.match(/,/g)?.length ?? 0) ? ';' : ','
    records = parse(csv, {
      bom: true,
      delimiter,
      columns: (names: string[]) => names.map((name) => name.trim().toLowerCase().replaceAll(' ', '_')),
      skip_empty_lines: true,
      relax_column_count: true,
      trim: true,
      info: true,
    }) as typeof records
  } catch (cause) {
    throw unreadable(cause instanceof Error ? cause.message : 'it is not CSV.', cause)
  }
  const [first] = records
  if (!first) throw unreadable('there is no line below the heading.')
  if (!('text' in first.record) && !('media' in first.record))
    throw unreadable(`the first line must name the columns: ${importColumns.join(', ')}.`)
  if (records.length > MOST_LINES) throw unreadable(`it has more than ${MOST_LINES} lines; send it in parts.`)
  let begins = 2
  return records.map(({ info, record }) => {
    const line = begins
    begins = info.lines + 1
    const cell = (column: ImportColumn) => record[column] ?? ''
    return {
      line,
      cells: Object.fromEntries(importColumns.map((column) => [column, cell(column)])) as Line['cells'],
    }
  })
}

const unreadable = (reason: string, cause?: unknown) =>
  new AppError('import.unreadable', { reason }, { field: 'csv', cause })
