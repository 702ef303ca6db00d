import type { ReactNode } from 'react'
import { useWide } from '../../lib/use-wide.ts'
import { cx } from '../../ui/cls.ts'
import { adminWords } from './words.ts'

/** The first column names the row. */
export type Column<Row> = { head: string; cell: (row: Row) => ReactNode; right?: boolean }
type DataTableProps<Row> = {
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
}

/** A table on desktops; on phones each row is a card. */
export function DataTable<Row>({ label, columns, rows, keyOf }: DataTableProps<Row>) {
  const wide = useWide()
  const [first, ...rest] = columns
  if (!first) return null
  if (!wide)
    return (
      <ul aria-label={label} className="divide-y divide-line">
        {rows.map((row) => (
          <li key={keyOf(row)} className="px-4 py-3.5">
            {first.cell(row)}
            <dl className="mt-2.5 grid grid-cols-2 gap-x-4 gap-y-2.5">
              {rest.map(({ head, cell }) => (
                <div key={head} className="min-w-0">
                  <dt className="text-xs text-ink-3">{head}</dt>
                  <dd className="num break-words">{cell(row)}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    )
  return (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={adminWords.table(label)}>
      <table className="w-full text-left text-base">
        <thead className="bg-sunken text-sm text-ink-3">
          <tr>
            {columns.map(({ head, right }) => (
              <th
                key={head}
                scope="col"
                className={cx('h-9 px-3 font-[560] first:pl-5 last:pr-5', right && 'text-right')}
              >
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} className="border-t border-line align-top hover-fine:bg-hover">
              <th scope="row" className="max-w-80 py-3 pr-3 pl-5 text-left font-[500]">
                {first.cell(row)}
              </th>
              {rest.map(({ head, cell, right }) => (
                <td key={head} className={cx('num px-3 py-3 last:pr-5', right && 'text-right')}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
