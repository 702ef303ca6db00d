import type { Me } from '@adwright/contract'
import { useMutation } from '@tanstack/react-query'
import { Eye } from 'lucide-react'
import { adminWords } from '../features/admin/words.ts'
import { api, reasonOf } from '../lib/api.ts'
import { formatDate } from '../lib/format.ts'
import { lookingUntil } from '../lib/looking.ts'
import { leaveWorkspace } from '../lib/workspace-here.ts'
import { Button } from '../ui/button.tsx'
import { toast } from '../ui/toast.tsx'

const t = adminWords.impersonating

/** Above every page while one of the staff looks through somebody's eyes. */
export function ImpersonationBanner({
  user,
  impersonator,
}: {
  user: Me['user']
  impersonator: { name: string }
}) {
  const until = lookingUntil(user.id)
  const leave = useMutation({
    mutationFn: async () => {
      const { returned } = await api('endImpersonation')
      leaveWorkspace()
      // A full load: nothing that was seen through their eyes stays in memory.
      location.assign(returned ? '/admin/users' : '/sign-in?next=%2Fadmin%2Fusers')
      await new Promise(() => undefined)
    },
    onError: (error) => toast(reasonOf(error), { kind: 'failed' }),
  })
  return (
    <section
      aria-label={t.label}
      className="relative flex flex-wrap items-center gap-x-4 gap-y-2 bg-sun-soft px-4 py-2.5 text-sun-ink lg:rounded-t-xl lg:px-6"
    >
      <Eye className="size-5 shrink-0 max-sm:hidden" aria-hidden />
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-[620] break-words">{t.whose(user.name)}</p>
        <p className="text-sm break-words">{t.text(impersonator.name, until && formatDate(until, 'time'))}</p>
      </div>
      <Button size="sm" className="max-lg:h-10" busy={leave.isPending} onClick={() => leave.mutate()}>
        {t.back}
      </Button>
    </section>
  )
}
