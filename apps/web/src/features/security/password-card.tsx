import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { ActionHeader } from '../../ui/action-header.tsx'
import { Card } from '../../ui/card.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ChangePassword } from './change-password.tsx'
import { securityWords } from './words.ts'

const t = securityWords.password

export function PasswordCard() {
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <Card className="p-4 lg:p-5" aria-labelledby="password">
      <ActionHeader id="password" title={t.title} note={t.note}>
        <Button onClick={() => setOpen(true)}>{t.change}</Button>
      </ActionHeader>
      <Dialog open={open} onClose={close} title={t.change}>
        <ChangePassword onDone={close} />
      </Dialog>
    </Card>
  )
}
