import type { CampaignPage } from '@adwright/contract'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Megaphone, Search as SearchIcon } from 'lucide-react'
import { CampaignsToApprove } from '../../business/approval/campaigns-to-approve.tsx'
import { api, reasonOf } from '../../lib/api.ts'
import { useMayWrite } from '../../lib/me.ts'
import type { CampaignSearch } from '../../lib/search.ts'
import { useWide } from '../../lib/use-wide.ts'
import { words } from '../../lib/words.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { cx } from '../../ui/cls.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { NativeSelect } from '../../ui/input.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { LoadingNote, Skeleton } from '../../ui/skeleton.tsx'
import { CampaignCards } from './campaign-cards.tsx'
import { CampaignTable } from './campaign-table.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { StateTabs } from './state-tabs.tsx'

const t = words.campaigns

export function CampaignsPage() {
  const { state, q, sort } = useSearch({ from: '/app/campaigns' })
  const navigate = useNavigate({ from: '/campaigns' })
  const mayWrite = useMayWrite()
  const wide = useWide()
  const choose = (change: CampaignSearch) =>
    void navigate({ search: (now) => ({ ...now, ...change }), replace: true, resetScroll: false })

  const query = { sort: sort ?? 'created', limit: 25, ...(state && { state }), ...(q && { q }) } as const
  const list = useInfiniteQuery({
    queryKey: ['listCampaigns', 'pages', query],
    queryFn: ({ pageParam, signal }) =>
      api('listCampaigns', { query: { ...query, ...(pageParam && { cursor: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: (page: CampaignPage) => page.nextCursor,
    placeholderData: keepPreviousData,
  })
  const rows = list.data?.pages.flatMap((page) => page.campaigns) ?? []
  const counts = list.data?.pages[0]?.counts ?? {}
  const filtered = Boolean(state ?? q)

  return (
    <>
      <PageHeader title={t.title}>{t.lead}</PageHeader>
      <CampaignsToApprove withList={state !== 'awaiting_approval'} />
      <Card>
        <div className="flex flex-wrap items-center gap-2 p-3 lg:px-4">
          <StateTabs counts={counts} value={state} onChange={(next) => choose({ state: next })} />
          <div className="flex w-full items-center gap-2 md:ml-auto md:w-auto">
            <SearchBox
              label={t.search}
              placeholder={t.searchShort}
              className="flex-1 md:w-52"
              value={q ?? ''}
              onChange={(next) => choose({ q: next || undefined })}
            />
            <NativeSelect
              aria-label={t.sort.label}
              className="w-32 shrink-0"
              value={sort ?? 'created'}
              onChange={(event) => {
                const next = event.target.value
                choose({ sort: next === 'name' || next === 'spend' ? next : undefined })
              }}
            >
              <option value="created">{t.sort.created}</option>
              <option value="name">{t.sort.name}</option>
              <option value="spend">{t.sort.spend}</option>
            </NativeSelect>
          </div>
        </div>
        <div className="border-t border-line">
          {list.error && !list.data ? (
            <ErrorState reason={reasonOf(list.error)} onRetry={() => void list.refetch()} />
          ) : !list.data ? (
            <div className="flex flex-col gap-px p-3">
              <LoadingNote />
              {[0, 1, 2, 3, 4, 5].map((row) => (
                <Skeleton key={row} className="h-[60px]" />
              ))}
            </div>
          ) : rows.length === 0 && filtered ? (
            <EmptyState
              icon={<SearchIcon aria-hidden />}
              title={t.noMatch}
              action={<Button onClick={() => choose({ q: undefined, state: undefined })}>{t.clear}</Button>}
            >
              {t.noMatchText}
            </EmptyState>
          ) : rows.length === 0 ? (
            <EmptyState
              icon={<Megaphone aria-hidden />}
              title={t.emptyTitle}
              action={
                mayWrite && (
                  <LinkButton to="/new" kind="solid">
                    {t.emptyAction}
                  </LinkButton>
                )
              }
            >
              {t.emptyText}
            </EmptyState>
          ) : (
            <div className={cx('transition-opacity duration-180', list.isPlaceholderData && 'opacity-60')}>
              {wide ? (
                <CampaignTable
                  rows={rows}
                  sort={sort ?? 'created'}
                  onSort={(next) => choose({ sort: next === 'created' ? undefined : next })}
                  mayWrite={mayWrite}
                />
              ) : (
                <CampaignCards rows={rows} mayWrite={mayWrite} />
              )}
              {list.hasNextPage && (
                <div className="flex justify-center border-t border-line p-3">
                  <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                    {words.common.loadMore}
                  </Button>
                </div>
              )}
            </div>
          )}
        </div>
      </Card>
    </>
  )
}
