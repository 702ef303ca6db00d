import type { Campaign } from '@adwright/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Clock, Unplug } from 'lucide-react'
import { useState } from 'react'
import { api, reasonOf, refresh } from '../../lib/api.ts'
import { formatDate } from '../../lib/format.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/dialog.tsx'
import { toast } from '../../ui/toast.tsx'

/** A launch that waits says for what, and goes on by itself; the member may also end it. */
export function WaitingNote({ campaign, mayWrite }: { campaign: Campaign; mayWrite: boolean }) {
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const { id, waitingFor, cancelling, state } = campaign
  const cancel = useMutation({
    mutationFn: () => api('cancelLaunch', { params: { id } }),
    onSuccess: () => {
      setAsking(false)
      return refresh(client, 'getCampaign', 'listCampaigns')
    },
    onError: (error) => {
      setAsking(false)
      toast('It goes on', { kind: 'failed', detail: reasonOf(error) })
    },
  })
  if (state !== 'launching') return null
  if (cancelling)
    return (
      <p role="status" className="rounded-md bg-sunken px-4 py-3 text-ink-2">
        Cancelled. What was made at Meta is being deleted; nothing of it ran.
      </p>
    )
  const Icon = waitingFor?.kind === 'reconnect' ? Unplug : Clock
  return (
    <div
      role="status"
      className={`flex flex-wrap items-center gap-x-4 gap-y-3 rounded-md p-4 ${waitingFor ? 'bg-warn-soft' : 'bg-sunken'}`}
    >
      {waitingFor && <Icon className="size-5 shrink-0 text-warn" aria-hidden />}
      <div className="min-w-0 flex-1 basis-60">
        <p>{waitingFor?.sentence ?? 'Each step is made switched off; the campaign is switched on last.'}</p>
        {waitingFor?.until && (
          <p className="num text-sm text-ink-2">
            It goes on by itself at {formatDate(waitingFor.until, 'time')}.
          </p>
        )}
      </div>
      {mayWrite && waitingFor?.kind === 'reconnect' && (
        <LinkButton to="/settings/connections" kind="solid">
          Connect again
        </LinkButton>
      )}
      {mayWrite && (
        <Button kind="ghost" onClick={() => setAsking(true)}>
          Cancel the launch
        </Button>
      )}
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => cancel.mutate()}
        busy={cancel.isPending}
        danger
        title="Cancel this launch?"
        description="What was made at Meta so far is deleted there. Nothing of it has run and nothing was spent. The campaign goes back to your drafts."
        confirmLabel="Cancel the launch"
      />
    </div>
  )
}
