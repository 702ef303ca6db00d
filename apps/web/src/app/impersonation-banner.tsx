import type { Me } from '@adwright/contract'
import { useMutation } from '@tanstack/react-query'
import { Eye } from 'lucide-react'
import { useRef } from 'react'
import { adminWords } from '../features/admin/words.ts'
import { api, reasonOf } from '../lib/api.ts'
import { formatDate } from '../lib/format.ts'
import { leaveWorkspace } from '../lib/workspace-here.ts'
import { Button } from '../ui/button.tsx'
import { toast } from '../ui/toast.tsx'
import { useBarHeight } from '../ui/use-bar-height.ts'

const t = adminWords.impersonating

/** Above every page while one of the staff looks through somebody's eyes. */
export function ImpersonationBanner({
  user,
  impersonator,
}: {
  user: Me['user']
  impersonator: NonNullable<Me['impersonator']>
}) {
  const { name, since, until, timeZone } = impersonator
  // The clock of whoever looks: theirs by choice, or that of their browser. Never that of the person.
  const at = (iso: string) => formatDate(iso, 'time', timeZone ?? undefined)
  const bar = useRef<HTMLElement>(null)
  useBarHeight(bar, '--banner')
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
      ref={bar}
      aria-label={t.label}
      className="sticky top-0 z-40 flex items-center gap-x-3 border-b border-line bg-sun-soft px-4 py-2 text-sun-ink lg:rounded-t-xl lg:px-6"
    >
      <Eye className="size-5 shrink-0 max-sm:hidden" aria-hidden />
      <div className="min-w-0 flex-1">
        <p className="font-[620] break-words">{t.whose(name, user.name)}</p>
        <p className="num text-sm break-words">
          <span className="max-sm:hidden">{t.since(at(since))} </span>
          {t.until(at(until))} <span className="max-lg:hidden">{t.note}</span>
        </p>
      </div>
      <Button
        size="sm"
        className="shrink-0 max-lg:h-10"
        busy={leave.isPending}
        onClick={() => leave.mutate()}
      >
        {t.back}
      </Button>
    </section>
  )
}
