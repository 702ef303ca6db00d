import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { CircleCheck } from 'lucide-react'
import { api, ApiError, reasonOf } from '../../lib/api.ts'
import { accountWords } from '../../lib/account-words.ts'
import { words } from '../../lib/words.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Refusal } from '../../ui/refusal.tsx'
import { LoadingNote, Skeleton } from '../../ui/skeleton.tsx'
import { AuthLayout } from './auth-layout.tsx'
import { authWords } from './words.ts'

const t = authWords.confirmEmail

/** Where the link to a new e-mail address leads; whoever opens it need not be signed in. */
export function ConfirmEmailPage() {
  const { token } = useSearch({ from: '/confirm-email' })
  // A query, not an effect: it runs once however often React mounts, and a link works only once.
  const confirmed = useQuery({
    queryKey: ['confirmEmail', token],
    queryFn: () => api('confirmEmail', { body: { token: token ?? '' } }),
    enabled: token !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  const { error } = confirmed
  if (!token || (error instanceof ApiError && error.body?.code === 'auth.link_invalid'))
    return (
      <AuthLayout title={t.failed}>
        <p className="text-md text-ink-2">{token ? t.failedText : accountWords.linkMissing}</p>
        <LinkButton to="/settings" className="mt-4">
          {t.toProfile}
        </LinkButton>
      </AuthLayout>
    )
  // The link may be as good as before: only the answer did not come.
  if (error)
    return (
      <AuthLayout title={t.title}>
        <Refusal reason={reasonOf(error)} />
        <Button className="mt-4" busy={confirmed.isFetching} onClick={() => void confirmed.refetch()}>
          {words.common.retry}
        </Button>
      </AuthLayout>
    )
  if (!confirmed.data)
    return (
      <AuthLayout title={t.title}>
        <LoadingNote />
        <Skeleton className="h-6" />
        <Skeleton className="mt-4 h-12" />
      </AuthLayout>
    )
  return (
    <AuthLayout title={t.done}>
      <div className="flex flex-col gap-4">
        <CircleCheck className="size-7 text-good" aria-hidden />
        <p className="text-md text-ink-2">{t.doneText}</p>
        <LinkButton to="/dashboard" kind="solid" size="lg">
          {t.goOn}
        </LinkButton>
      </div>
    </AuthLayout>
  )
}
