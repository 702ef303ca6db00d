import type { IntentOutcome } from '@adwright/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { ScrollText } from 'lucide-react'
import { reasonOf } from '../../lib/api.ts'
import { useMayWrite } from '../../lib/me.ts'
import { IntentRow } from '../../ledger/intent-row.tsx'
import { outcomeLabel } from '../../ledger/outcome-look.ts'
import { useIntents } from '../../ledger/use-intents.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { FilterTabs } from '../../ui/filter-tabs.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { LoadingNote, Skeleton } from '../../ui/skeleton.tsx'

type Shown = IntentOutcome | 'in_progress' | 'all'
const shown: Shown[] = ['all', 'live', 'in_progress', 'unknown', 'not_live']

/** Every write of this workspace to Meta: what was to be done, what was tried, and what became of it. */
export function WritesPage() {
  const { outcome } = useSearch({ from: '/app/settings-frame/settings/writes' })
  const navigate = useNavigate()
  const mayWrite = useMayWrite()
  const list = useIntents({ outcome })
  const { intents, counts } = list
  const count = (one: Shown) =>
    counts && (one === 'all' ? Object.values(counts).reduce((sum, n) => sum + n, 0) : counts[one])
  return (
    <div className="mx-auto max-w-[860px]">
      <PageHeader title="Writes to Meta">
        Each write is noted before it is sent, and its end after it. One whose answer was lost is looked up at
        Meta before it is ever tried again.
      </PageHeader>
      <FilterTabs<Shown>
        label="Shown"
        value={outcome ?? 'all'}
        onChange={(next) =>
          void navigate({
            to: '/settings/writes',
            search: next === 'all' ? {} : { outcome: next },
            replace: true,
          })
        }
        tabs={shown.map((value) => ({
          value,
          label: value === 'all' ? 'All' : outcomeLabel(value),
          count: count(value),
        }))}
      />
      <Card className="mt-3 px-4 lg:px-5" aria-label="Writes">
        {list.isPending ? (
          <div className="py-5">
            <LoadingNote />
            <Skeleton className="h-64" />
          </div>
        ) : list.error ? (
          <ErrorState reason={reasonOf(list.error)} onRetry={() => void list.refetch()} />
        ) : intents.length === 0 ? (
          <EmptyState
            icon={<ScrollText aria-hidden />}
            title={outcome ? 'None of these' : 'Nothing was written to Meta yet'}
          >
            {outcome
              ? 'Choose another outcome above.'
              : 'When you launch a campaign, every object made at Meta is listed here.'}
          </EmptyState>
        ) : (
          <>
            <ul className="divide-y divide-line">
              {intents.map((intent) => (
                <IntentRow key={intent.id} intent={intent} mayWrite={mayWrite} withSubject />
              ))}
            </ul>
            {list.hasNextPage && (
              <Button
                className="my-4"
                busy={list.isFetchingNextPage}
                onClick={() => void list.fetchNextPage()}
              >
                Show more
              </Button>
            )}
          </>
        )}
      </Card>
    </div>
  )
}
