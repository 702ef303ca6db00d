import type { DeadLetterPage } from '@adwright/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, reasonOf, refresh } from '../../../lib/api.ts'
import { formatDate } from '../../../lib/format.ts'
import { Button } from '../../../ui/button.tsx'
import { toast } from '../../../ui/toast.tsx'
import { ReasonDialog } from '../reason-dialog.tsx'
import { adminWords } from '../words.ts'

const t = adminWords.jobs

export function LetterRow({ letter }: { letter: DeadLetterPage['letters'][number] }) {
  const { jobId, name, queue, workspaceId, error, at } = letter
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const again = () => refresh(client, 'adminDeadLetters', 'adminJobs')
  const retry = useMutation({
    mutationFn: () => api('adminRetryJob', { body: { jobId } }),
    onSuccess: async () => {
      toast(t.retried(name))
      await again()
    },
    onError: (refused) => toast(reasonOf(refused), { kind: 'failed' }),
  })
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 py-3.5">
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-[600] break-words">{name}</p>
        <p className="mt-0.5 break-words text-bad">{error}</p>
        <p className="num mt-1 text-sm wrap-anywhere text-ink-3">
          {queue} · {formatDate(at, 'time')} · {jobId}
          {workspaceId && ` · ${t.inWorkspace} ${workspaceId}`}
        </p>
      </div>
      <div className="flex gap-2">
        <Button
          size="sm"
          className="max-lg:h-10"
          aria-label={t.retryOne(name)}
          busy={retry.isPending}
          onClick={() => retry.mutate()}
        >
          {t.retry}
        </Button>
        <Button
          size="sm"
          kind="ghost"
          className="max-lg:h-10"
          aria-label={t.discardOne(name)}
          onClick={() => setAsking(true)}
        >
          {t.discard}
        </Button>
      </div>
      <ReasonDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t.discardTitle(name)}
        text={t.discardText}
        submitLabel={t.discard}
        kind="danger"
        send={async ({ reason = '' }) => {
          await api('adminDiscardJob', { body: { jobId, reason } })
          setAsking(false)
          toast(t.discarded(name))
          await again()
        }}
      />
    </li>
  )
}
