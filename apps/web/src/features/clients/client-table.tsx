import type { Client } from '@adwright/contract'
import { cx } from '../../ui/cls.ts'
import { SortHead } from '../../ui/sort-head.tsx'
import { ClientRow } from './client-row.tsx'
import type { Sort } from './sorts.ts'
import { clientWords as t } from './words.ts'

export type ClientRows = {
  clients: Client[]
  /** The one that is being opened. */
  opening: Client['id'] | undefined
  onOpen: (id: Client['id']) => void
}

export function ClientTable({
  clients,
  opening,
  onOpen,
  sort,
  onSort,
}: ClientRows & { sort: Sort; onSort: (sort: Sort) => void }) {
  const head = 'h-9 px-3 font-[560] whitespace-nowrap'
  const sorted = (by: Sort, label: string) => (
    <SortHead on={sort === by} rising={by === 'name'} label={label} onSort={() => onSort(by)} />
  )
  const order = (by: Sort) => (sort === by ? (by === 'name' ? 'ascending' : 'descending') : 'none')
  return (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={t.table}>
      <table className="w-full text-base">
        <thead className="bg-sunken text-left text-sm text-ink-3">
          <tr>
            <th scope="col" className={cx(head, 'pl-4')} aria-sort={order('name')}>
              {sorted('name', t.column.client)}
            </th>
            <th scope="col" className={head}>
              {t.column.connection}
            </th>
            <th scope="col" className={cx(head, 'text-right')} aria-sort={order('campaigns')}>
              {sorted('campaigns', t.column.campaigns)}
            </th>
            <th scope="col" className={cx(head, 'text-right')} aria-sort={order('spend')}>
              {sorted('spend', t.column.spend)}
            </th>
            <th scope="col" className={cx(head, 'text-right')}>
              {t.column.clicks}
            </th>
            <th scope="col" className={cx(head, 'text-right max-xl:hidden')}>
              {t.column.results}
            </th>
            <th scope="col" className={cx(head, 'pr-4 text-right')}>
              {t.column.activity}
            </th>
          </tr>
        </thead>
        <tbody>
          {clients.map((client) => (
            <ClientRow
              key={client.id}
              client={client}
              busy={opening === client.id}
              onOpen={() => onOpen(client.id)}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}
