import type { ReactNode } from 'react'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { DataTable, type Column } from './data-table.tsx'
import { LoadState } from './load-state.tsx'
import { MoreButton } from './more-button.tsx'
import { SourceLine } from './source-line.tsx'
import { adminWords } from './words.ts'

type ListWords = Record<
  'title' | 'lead' | 'placeholder' | 'list' | 'empty' | 'emptyText' | 'notFound' | 'notFoundText',
  string
>
type Page = { receipt: { source: string; at: string } }
type List<Found> = {
  data: { pages: Found[] } | undefined
  error: Error | null
  refetch: () => unknown
  hasNextPage: boolean
  isFetchingNextPage: boolean
  fetchNextPage: () => unknown
}
type ListPageProps<Found, Row> = {
  words: ListWords
  icon: ReactNode
  list: List<Found>
  rowsOf: (page: Found) => readonly Row[]
  columns: readonly Column<Row>[]
  search: string | undefined
  onSearch: (next: string | undefined) => void
}

/** A searched list, page after page, with the age of what it counts. */
export function ListPage<Found extends Page, Row extends { id: string }>({
  words: t,
  icon,
  list,
  rowsOf,
  columns,
  search,
  onSearch,
}: ListPageProps<Found, Row>) {
  return (
    <>
      <PageHeader title={t.title}>{t.lead}</PageHeader>
      <SearchBox
        label={adminWords.search}
        placeholder={t.placeholder}
        value={search ?? ''}
        onChange={(next) => onSearch(next || undefined)}
        className="mb-3 max-w-96"
      />
      <Card aria-label={t.list} className="overflow-hidden">
        <LoadState query={list}>
          {({ pages }) => {
            const rows = pages.flatMap(rowsOf)
            if (rows.length === 0)
              return (
                <EmptyState icon={icon} title={search ? t.notFound : t.empty}>
                  {search ? t.notFoundText : t.emptyText}
                </EmptyState>
              )
            // Of several pages the first is the oldest.
            const receipt = pages[0]?.receipt
            return (
              <>
                <DataTable label={t.list} columns={columns} rows={rows} keyOf={({ id }) => id} />
                <div className="border-t border-line px-4 py-3 lg:px-5">
                  {receipt && <SourceLine {...receipt} />}
                </div>
              </>
            )
          }}
        </LoadState>
        <MoreButton list={list} />
      </Card>
    </>
  )
}
