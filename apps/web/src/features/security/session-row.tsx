import type { Session } from '@adwright/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Monitor, Smartphone, SquareTerminal } from 'lucide-react'
import { useState } from 'react'
import { api, reasonOf, refresh } from '../../lib/api.ts'
import { formatDate, relativeTime } from '../../lib/format.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { toast } from '../../ui/toast.tsx'
import { ConfirmForm } from './confirm-form.tsx'
import { needsProof } from './use-proof.ts'
import { securityWords } from './words.ts'

const t = securityWords.sessions

export function SessionRow({ session }: { session: Session }) {
  const { id, current, ip, createdAt, endsAt, lastSeenAt } = session
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const name = nameOf(session)
  const Icon = iconOf(session)
  const endIt = async () => {
    await api('endSession', { params: { id } })
    setAsking(false)
    toast(t.ended(name))
    await refresh(client, 'listSessions')
  }
  const end = useMutation({
    mutationFn: endIt,
    onError: (error) =>
      needsProof(error) ? setAsking(true) : toast(t.notEnded, { kind: 'failed', detail: reasonOf(error) }),
  })
  const facts = [
    ip,
    current ? t.now : t.lastSeen(relativeTime(lastSeenAt)),
    t.since(formatDate(createdAt)),
    t.until(formatDate(endsAt)),
  ].filter((fact) => fact !== null)
  return (
    <li className="flex items-center gap-3 py-3">
      <span className="flex size-9 shrink-0 items-center justify-center rounded-full bg-sunken text-ink-2">
        <Icon className="size-4" aria-hidden />
      </span>
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 font-[600]">
          <span className="min-w-0 break-words">{name}</span>
          {current && <Badge tone="good">{t.here}</Badge>}
        </p>
        <p className="num text-sm text-ink-3 [overflow-wrap:anywhere]">{facts.join(' · ')}</p>
      </div>
      {!current && (
        <Button size="sm" aria-label={t.endOne(name)} busy={end.isPending} onClick={() => end.mutate()}>
          {t.end}
        </Button>
      )}
      <Dialog open={asking} onClose={() => setAsking(false)} title={t.endTitle(name)} description={t.endText}>
        <ConfirmForm submitLabel={t.end} proofNeeded send={endIt} onCancel={() => setAsking(false)} />
      </Dialog>
    </li>
  )
}

function nameOf({ browser, system }: Session): string {
  if (browser && system) return t.on(browser, system)
  return browser ?? system ?? t.unknown
}

/** A program that says no system is no browser. */
const iconOf = ({ system }: Session) =>
  system === null ? SquareTerminal : ['iOS', 'Android'].includes(system) ? Smartphone : Monitor
