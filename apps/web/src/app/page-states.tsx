import { useQueryClient } from '@tanstack/react-query'
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { Compass, Lock } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { isNotFound, isRefusedByRole, isWithoutWorkspace, reasonOf } from '../lib/api.ts'
import { words } from '../lib/words.ts'
import { LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { LoadingNote, Skeleton } from '../ui/skeleton.tsx'

export const PagePending = () => (
  <div className="pt-5">
    <LoadingNote />
    <Skeleton className="h-9 w-64" />
    <Skeleton className="mt-2 h-5 w-full max-w-96" />
    <Skeleton className="mt-6 h-[420px] rounded-lg" />
  </div>
)

/** The outline of the shell while it is asked who is signed in. */
export const ShellPending = () => (
  <div className="mx-auto flex min-h-dvh max-w-[1760px]">
    <LoadingNote />
    <div className="hidden w-[244px] shrink-0 p-5 lg:block">
      <Skeleton className="h-9" />
      <Skeleton className="mt-6 h-40" />
    </div>
    <div className="flex-1 lg:py-2 lg:pr-2">
      <div className="min-h-full bg-panel p-4 pt-[76px] lg:rounded-xl lg:px-6 lg:shadow-card">
        <PagePending />
      </div>
    </div>
  </div>
)

const home = (
  <LinkButton to="/dashboard" kind="soft">
    {words.common.toDashboard}
  </LinkButton>
)

export const NotFoundNote = () => (
  <EmptyState icon={<Compass aria-hidden />} title={<h1>{words.common.notFound}</h1>} action={home}>
    {words.common.notFoundHint}
  </EmptyState>
)
const middle = 'flex min-h-[60dvh] items-center justify-center'
export const PageNotFound = () => (
  <main className={middle}>
    <NotFoundNote />
  </main>
)
/** Inside the shell, which has the page's `main`. */
export const NotFoundInShell = () => (
  <div className={middle}>
    <NotFoundNote />
  </div>
)

export function PageFailed({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  const client = useQueryClient()
  if (isNotFound(error)) return <NotFoundInShell />
  if (isRefusedByRole(error))
    return <EmptyState icon={<Lock aria-hidden />} title={reasonOf(error)} action={home} />
  return (
    <div className={middle}>
      <ErrorState
        reason={reasonOf(error)}
        onRetry={() => {
          void client.resetQueries({ predicate: (query) => query.state.status === 'error' })
          reset()
          void router.invalidate()
        }}
      />
    </div>
  )
}

// Few people ever see it.
const NoWorkspace = lazy(() =>
  import('./no-workspace.tsx').then((module) => ({ default: module.NoWorkspace })),
)

/** In place of the whole shell. */
export const ShellFailed = (failure: ErrorComponentProps) =>
  isWithoutWorkspace(failure.error) ? (
    <Suspense>
      <NoWorkspace />
    </Suspense>
  ) : (
    <PageFailed {...failure} />
  )
