import type { Connection } from '@adwright/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Check, RotateCw, Unplug, X } from 'lucide-react'
import { useState } from 'react'
import { api, reasonOf, refresh } from '../../lib/api.ts'
import { formatDate, relativeTime } from '../../lib/format.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Badge, StatusBadge, type Tone } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { SimulatedChip } from '../../ui/data-receipt.tsx'
import { ConfirmDialog } from '../../ui/dialog.tsx'
import { toast } from '../../ui/toast.tsx'
import { AccountChooser } from '../../connection/account-chooser.tsx'
import { permissionInWords } from '../../connection/connection-outcome.ts'
import { ProblemList } from '../../connection/problem-list.tsx'
import { FastForward } from '../../connection/fast-forward.tsx'

const states: Record<Connection['health']['state'], { tone: Tone; label: string }> = {
  healthy: { tone: 'good', label: 'Works' },
  attention: { tone: 'warn', label: 'Needs attention' },
  broken: { tone: 'bad', label: 'Not working' },
}
const here = '/settings/connections'

export function ConnectionCard({ connection, mayWrite }: { connection: Connection; mayWrite: boolean }) {
  const client = useQueryClient()
  const [leaving, setLeaving] = useState(false)
  const { id, userName, status, health, tokenKind, simulated, grantedScopes, missingScopes, now } = connection
  const look = useMutation({
    mutationFn: () => api('refreshConnection', { params: { id } }),
    onSuccess: async () => {
      await refresh(client, 'listConnections')
      toast('Looked again at Meta')
    },
    onError: (error) => toast('Meta was not asked', { kind: 'failed', detail: reasonOf(error) }),
  })
  const leave = useMutation({
    mutationFn: () => api('disconnect', { params: { id } }),
    onSuccess: async () => {
      setLeaving(false)
      await refresh(client, 'listConnections', 'me')
      toast(`Disconnected ${userName}`)
    },
    onError: (error) => {
      setLeaving(false)
      toast('Still connected', { kind: 'failed', detail: reasonOf(error) })
    },
  })
  return (
    <Card className="p-4 sm:p-6" aria-label={`Connection of ${userName}`}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-3">
        <Avatar name={userName} />
        <div className="min-w-0 flex-1 basis-48">
          <h2 className="flex flex-wrap items-center gap-x-2 text-md font-[620] break-words">
            {userName}
            {tokenKind === 'system_user' && <Badge>System user</Badge>}
          </h2>
          <p className="text-sm text-ink-3">
            {accessOf(connection)} · looked at {relativeTime(health.checkedAt)}
          </p>
        </div>
        {simulated && <SimulatedChip />}
        <StatusBadge {...states[health.state]} />
        {mayWrite && (
          <span className="flex gap-2">
            <Button size="sm" busy={look.isPending} onClick={() => look.mutate()}>
              <RotateCw aria-hidden />
              Look again
            </Button>
            <Button size="sm" kind="ghost" onClick={() => setLeaving(true)}>
              <Unplug aria-hidden />
              Disconnect
            </Button>
          </span>
        )}
      </div>

      <ProblemList connection={connection} returnTo={here} mayWrite={mayWrite} />

      {simulated && (
        <div className="mt-4 flex flex-wrap items-center gap-4 rounded-md bg-sunken p-4">
          <div className="min-w-0 flex-1 basis-56">
            <p className="font-[600]">
              It is <time dateTime={now}>{formatDate(now, 'time')}</time> in this rehearsal
            </p>
            <p className="text-sm text-ink-3">Simulated time runs ahead when you let days go by.</p>
          </div>
          {mayWrite && (
            <FastForward
              connectionId={id}
              onDone={() =>
                refresh(client, 'listCampaigns', 'getCampaign', 'getCampaignInsights', 'meDashboard')
              }
            />
          )}
        </div>
      )}

      {status === 'active' && (
        <div className="mt-6">
          {/* A new choice from the server (another tab, a refresh) begins the chooser anew. */}
          <AccountChooser key={chosenKey(connection)} connection={connection} disabled={!mayWrite} />
        </div>
      )}

      <details className="mt-6">
        <summary className="min-h-6 cursor-pointer text-sm font-[560] text-ink-2">
          What we may do: {grantedScopes.length} of {grantedScopes.length + missingScopes.length} permissions
        </summary>
        <ul className="mt-3 grid gap-1.5 text-sm sm:grid-cols-2">
          {grantedScopes.map((scope) => (
            <li key={scope} className="flex items-center gap-2">
              <Check className="size-4 shrink-0 text-good" aria-label="Granted" />
              {permissionInWords(scope)}
            </li>
          ))}
          {missingScopes.map((scope) => (
            <li key={scope} className="flex items-center gap-2 text-ink-2">
              <X className="size-4 shrink-0 text-bad" aria-label="Missing" />
              {permissionInWords(scope)}
            </li>
          ))}
        </ul>
      </details>

      <ConfirmDialog
        open={leaving}
        onClose={() => setLeaving(false)}
        onConfirm={() => leave.mutate()}
        busy={leave.isPending}
        danger
        title={`Disconnect ${userName}?`}
        description="We forget the access at once. Figures that were read stay here. What runs at Meta goes on running until it is paused there."
        confirmLabel="Disconnect"
      />
    </Card>
  )
}

/** How long Meta lets us in, and for how long it gives out data. */
function accessOf({ status, tokenExpiresAt, refreshedAt, tokenKind }: Connection): string {
  if (status !== 'active') return 'Figures stand still until it is mended; campaigns go on running'
  if (tokenExpiresAt === null) return 'Access does not expire'
  const until = `Access until ${formatDate(tokenExpiresAt)}`
  return refreshedAt !== null || tokenKind === 'system_user' ? `${until}, renewed by itself` : until
}

const chosenKey = ({ adAccounts, pages }: Connection): string =>
  [...adAccounts, ...pages].flatMap(({ id, chosen }) => (chosen ? id : [])).join()
