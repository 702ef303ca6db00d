import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, refresh } from '../../lib/api.ts'
import { useMe } from '../../lib/me.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { ActionHeader } from '../../ui/action-header.tsx'
import { Card } from '../../ui/card.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { toast } from '../../ui/toast.tsx'
import { BackupCodes } from './backup-codes.tsx'
import { SetUpTwoFactor } from './set-up-two-factor.tsx'
import { securityWords } from './words.ts'
import { WithPassword } from './with-password.tsx'

const t = securityWords.twoFactor

export function TwoFactorCard() {
  const { user } = useMe()
  const client = useQueryClient()
  const [open, setOpen] = useState<'set up' | 'renew' | 'end' | null>(null)
  // On the page and not in a dialog, which a slip of the hand would close.
  const [codes, setCodes] = useState<string[] | null>(null)
  const close = () => setOpen(null)
  const show = (made: string[]) => {
    close()
    setCodes(made)
  }
  return (
    <Card className="p-4 lg:p-5" aria-labelledby="two-factor">
      <ActionHeader
        id="two-factor"
        title={
          <span className="flex items-center gap-2">
            {t.title}
            <Badge tone={user.twoFactor ? 'good' : 'neutral'}>{user.twoFactor ? t.isOn : t.isOff}</Badge>
          </span>
        }
        note={user.twoFactor ? t.on : t.off}
      >
        {user.twoFactor ? (
          <>
            <Button onClick={() => setOpen('renew')}>{t.renew}</Button>
            <Button kind="ghost" onClick={() => setOpen('end')}>
              {t.end}
            </Button>
          </>
        ) : (
          <Button onClick={() => setOpen('set up')}>{t.setUp}</Button>
        )}
      </ActionHeader>
      {codes && <BackupCodes codes={codes} email={user.email} onKept={() => setCodes(null)} />}
      <Dialog open={open === 'set up'} onClose={close} title={t.setupTitle}>
        <SetUpTwoFactor
          onCancel={close}
          onDone={(made) => {
            show(made)
            toast(t.switchedOn)
            void refresh(client, 'me')
          }}
        />
      </Dialog>
      <Dialog open={open === 'renew'} onClose={close} title={t.renewTitle} description={t.renewText}>
        <WithPassword
          submitLabel={t.renew}
          onCancel={close}
          send={async (password) => show((await api('renewBackupCodes', { body: { password } })).backupCodes)}
        />
      </Dialog>
      <Dialog open={open === 'end'} onClose={close} title={t.endTitle} description={t.endText}>
        <WithPassword
          submitLabel={t.end}
          kind="danger"
          onCancel={close}
          send={async (password) => {
            await api('endTwoFactor', { body: { password } })
            close()
            setCodes(null)
            toast(t.ended)
            await refresh(client, 'me')
          }}
        />
      </Dialog>
    </Card>
  )
}
