import type { ReactNode } from 'react'
import { reasonOf } from '../../lib/api.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingNote, Skeleton } from '../../ui/skeleton.tsx'

type Query<Data> = { data: Data | undefined; error: Error | null; refetch: () => unknown }

/** What was asked for, or that it is on its way, or why it did not come. */
export function LoadState<Data>({
  query: { data, error, refetch },
  children,
}: {
  query: Query<Data>
  children: (data: Data) => ReactNode
}) {
  if (data !== undefined) return children(data)
  if (error) return <ErrorState compact reason={reasonOf(error)} onRetry={() => void refetch()} />
  return (
    <div className="p-4 lg:p-5">
      <LoadingNote />
      <Skeleton className="h-40" />
    </div>
  )
}
