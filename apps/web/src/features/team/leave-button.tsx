import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, reasonOf } from '../../lib/api.ts'
import { useMe } from '../../lib/me.ts'
import { goElsewhere } from '../../lib/open-workspace.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/dialog.tsx'
import { toast } from '../../ui/toast.tsx'
import { teamWords } from './words.ts'

const t = teamWords.leave

/** In one's own row: everybody may go, but for the owner. */
export function LeaveButton() {
  const { workspace } = useMe()
  const [asking, setAsking] = useState(false)
  const leave = useMutation({
    mutationFn: () => api('leaveWorkspace'),
    onSuccess: goElsewhere,
    onError: (error) => {
      setAsking(false)
      toast(t.failed, { kind: 'failed', detail: reasonOf(error) })
    },
  })
  return (
    <>
      <Button size="sm" className="max-sm:h-10" onClick={() => setAsking(true)}>
        {t.open}
      </Button>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => leave.mutate()}
        busy={leave.isPending || leave.isSuccess}
        danger
        title={t.title(workspace.name)}
        description={t.text}
        confirmLabel={t.submit}
      />
    </>
  )
}
