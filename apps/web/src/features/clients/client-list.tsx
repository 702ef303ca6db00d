import { Search, Store } from 'lucide-react'
import { reasonOf } from '../../lib/api.ts'
import { useOpenWorkspace } from '../../lib/open-workspace.ts'
import type { ClientsSearch } from '../../lib/search.ts'
import { useWide } from '../../lib/use-wide.ts'
import { words } from '../../lib/words.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { NativeSelect } from '../../ui/input.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { toast } from '../../ui/toast.tsx'
import { ClientCards } from './client-cards.tsx'
import { ClientTable } from './client-table.tsx'
import { sorts, type Sort } from './sorts.ts'
import type { useClients } from './use-clients.ts'
import { clientWords as t } from './words.ts'

type Props = {
  list: ReturnType<typeof useClients>
  total: number
  sort: Sort
  search: string | undefined
  onChoose: (change: ClientsSearch) => void
  onAdd: () => void
}

export function ClientList({ list, total, sort, search, onChoose, onAdd }: Props) {
  const wide = useWide()
  const opening = useOpenWorkspace()
  const onSort = (next: Sort) => onChoose({ sort: next === 'name' ? undefined : next })
  const rows = {
    clients: list.clients,
    // Busy until the page has gone.
    opening: opening.isPending || opening.isSuccess ? opening.variables : undefined,
    onOpen: (id: (typeof list.clients)[number]['id']) => {
      if (opening.isPending || opening.isSuccess) return
      opening.mutate(id, {
        onError: (error) => toast(t.notOpened, { kind: 'failed', detail: reasonOf(error) }),
      })
    },
  }
  const isFirst = !search && total === 0
  return (
    <Card className="mt-3 lg:mt-4">
      <div className="flex items-center gap-2 p-3 lg:px-4">
        <SearchBox
          label={t.search}
          placeholder={t.search}
          className="flex-1 md:max-w-64"
          value={search ?? ''}
          onChange={(next) => onChoose({ q: next || undefined })}
        />
        <NativeSelect
          aria-label={t.sort.label}
          className="w-34 shrink-0 md:ml-auto"
          value={sort}
          onChange={(event) => {
            const next = sorts.find((one) => one === event.target.value)
            if (next) onSort(next)
          }}
        >
          {sorts.map((one) => (
            <option key={one} value={one}>
              {t.sort[one]}
            </option>
          ))}
        </NativeSelect>
      </div>
      <div className="border-t border-line">
        {list.clients.length > 0 &&
          (wide ? <ClientTable {...rows} sort={sort} onSort={onSort} /> : <ClientCards {...rows} />)}
        {search && list.clients.length === 0 && (
          <EmptyState
            icon={<Search aria-hidden />}
            title={t.noMatch}
            action={<Button onClick={() => onChoose({ q: undefined })}>{t.clear}</Button>}
          >
            {t.noMatchText}
          </EmptyState>
        )}
        {isFirst && (
          <EmptyState
            icon={<Store aria-hidden />}
            title={t.first.title}
            action={<Button onClick={onAdd}>{t.add}</Button>}
          >
            {t.first.text}
          </EmptyState>
        )}
        {list.hasNextPage && (
          <div className="flex justify-center border-t border-line p-3">
            <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              {words.common.loadMore}
            </Button>
          </div>
        )}
      </div>
    </Card>
  )
}
