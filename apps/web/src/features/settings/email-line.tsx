import type { Me } from '@adwright/contract'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, reasonOf } from '../../lib/api.ts'
import { accountWords } from '../../lib/account-words.ts'
import { words } from '../../lib/words.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { toast } from '../../ui/toast.tsx'
import { ChangeEmail } from './change-email.tsx'
import { profileWords } from './words.ts'

const t = words.settings

/** The address one signs in with: whether it is confirmed, and the way to another. */
export function EmailLine({ user }: { user: Me['user'] }) {
  const [changing, setChanging] = useState(false)
  const close = () => setChanging(false)
  const resend = useMutation({
    mutationFn: () => api('resendVerification', { body: { email: user.email } }),
    onSuccess: () => toast(accountWords.checkMail.resent),
    onError: (error) => toast(reasonOf(error), { kind: 'failed' }),
  })
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <div className="min-w-0 flex-1 basis-56">
        <p className="text-base font-[580]">{accountWords.email}</p>
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="min-w-0 break-all text-ink-2">{user.email}</span>
          <Badge tone={user.emailVerified ? 'good' : 'warn'}>
            {user.emailVerified ? t.verified : t.unverified}
          </Badge>
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        {!user.emailVerified && (
          <Button size="sm" busy={resend.isPending} onClick={() => resend.mutate()}>
            {t.resend}
          </Button>
        )}
        <Button size="sm" onClick={() => setChanging(true)}>
          {profileWords.changeEmail}
        </Button>
      </div>
      <Dialog open={changing} onClose={close} title={profileWords.changeEmail}>
        <ChangeEmail onDone={close} />
      </Dialog>
    </div>
  )
}
