import { useInfiniteQuery } from '@tanstack/react-query'
import { ReceiptText } from 'lucide-react'
import { api, reasonOf } from '../../lib/api.ts'
import { Button } from '../../ui/button.tsx'
import { Card, CardHeader } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingNote, Skeleton } from '../../ui/skeleton.tsx'
import { InvoiceRow } from './invoice-row.tsx'
import { billingWords } from './words.ts'

const t = billingWords.invoices
const atOnce = 12

/** All that was charged, the newest first. */
export function Invoices() {
  const list = useInfiniteQuery({
    queryKey: ['listInvoices', 'pages'],
    queryFn: ({ pageParam, signal }) =>
      api('listInvoices', { query: { limit: atOnce, ...(pageParam && { cursor: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  })
  const invoices = list.data?.pages.flatMap((page) => page.invoices) ?? []
  return (
    <Card className="p-4 lg:p-5" aria-labelledby="invoices">
      <CardHeader id="invoices" title={t.title} />
      {list.isPending ? (
        <>
          <LoadingNote />
          <Skeleton className="mt-3 h-32" />
        </>
      ) : list.error && !list.data ? (
        <ErrorState compact reason={reasonOf(list.error)} onRetry={() => void list.refetch()} />
      ) : invoices.length === 0 ? (
        <EmptyState compact icon={<ReceiptText aria-hidden />} title={t.none}>
          {t.noneText}
        </EmptyState>
      ) : (
        <table className="mt-3 w-full text-left max-sm:block">
          <thead className="text-sm text-ink-3 max-sm:sr-only">
            <tr className="border-b border-line">
              {[t.number, t.date, t.state].map((head) => (
                <th key={head} scope="col" className="py-2 pr-3 font-[540]">
                  {head}
                </th>
              ))}
              <th scope="col" className="py-2 pr-3 text-right font-[540]">
                {t.amount}
              </th>
              <th scope="col" className="py-2 font-[540]">
                <span className="sr-only">{t.files}</span>
              </th>
            </tr>
          </thead>
          <tbody className="max-sm:block">
            {invoices.map((invoice) => (
              <InvoiceRow key={invoice.id} invoice={invoice} />
            ))}
          </tbody>
        </table>
      )}
      {list.hasNextPage && (
        <Button className="mt-3" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t.more}
        </Button>
      )}
    </Card>
  )
}
