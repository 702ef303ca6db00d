import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { CircleCheck } from 'lucide-react'
import { api, reasonOf } from '../../lib/api.ts'
import { accountWords } from '../../lib/account-words.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { LoadingNote, Skeleton } from '../../ui/skeleton.tsx'
import { AuthLayout } from './auth-layout.tsx'
import { Refusal } from '../../ui/refusal.tsx'
import { useEnter } from './use-enter.ts'

const t = accountWords.verify

export function VerifyPage() {
  const { token } = useSearch({ from: '/verify' })
  const enter = useEnter()
  // A query, not an effect: it runs once however often React mounts, and a link works only once.
  const verified = useQuery({
    queryKey: ['verifyEmail', token],
    queryFn: () => api('verifyEmail', { body: { token: token ?? '' } }),
    enabled: token !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  const goOn = async () => {
    const idea = localStorage.getItem('idea')
    localStorage.removeItem('idea')
    if (verified.data)
      await enter(verified.data, idea ? `/new?${new URLSearchParams({ idea })}` : '/dashboard')
  }
  if (!token || verified.error)
    return (
      <AuthLayout title={t.failed}>
        <Refusal reason={token ? reasonOf(verified.error) : accountWords.linkMissing} />
        <LinkButton to="/sign-in" className="mt-4">
          {accountWords.backToSignIn}
        </LinkButton>
      </AuthLayout>
    )
  if (!verified.data)
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
        <Button kind="solid" size="lg" onClick={() => void goOn()}>
          {t.goOn}
        </Button>
      </div>
    </AuthLayout>
  )
}
