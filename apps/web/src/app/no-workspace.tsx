import { useMutation } from '@tanstack/react-query'
import { DoorOpen } from 'lucide-react'
import { api, reasonOf } from '../lib/api.ts'
import { leaveWorkspace } from '../lib/workspace-here.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { toast } from '../ui/toast.tsx'
import { switcherWords } from './switcher-words.ts'

const t = switcherWords.gone

/** For whoever left the last one or deleted it: a sign-in makes the next. */
export function NoWorkspace() {
  const signOut = useMutation({
    mutationFn: () => api('signOut'),
    onSuccess: () => {
      leaveWorkspace()
      location.assign('/sign-in')
    },
    onError: (error) => toast(reasonOf(error), { kind: 'failed' }),
  })
  return (
    <main className="flex min-h-dvh items-center justify-center bg-panel">
      <EmptyState
        icon={<DoorOpen aria-hidden />}
        title={<h1>{t.title}</h1>}
        action={
          <Button kind="solid" busy={signOut.isPending || signOut.isSuccess} onClick={() => signOut.mutate()}>
            {t.signIn}
          </Button>
        }
      >
        {t.text}
      </EmptyState>
    </main>
  )
}
