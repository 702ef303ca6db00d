import type { WorkspaceMember } from '@adwright/contract'
import { useState } from 'react'
import { useMe } from '../../lib/me.ts'
import { ActionHeader } from '../../ui/action-header.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TransferForm } from './transfer-form.tsx'
import { teamWords } from './words.ts'

const t = teamWords.transfer

/** For owners: who could have it instead. */
export function TransferCard({ members }: { members: WorkspaceMember[] }) {
  const { workspace, organisation } = useMe()
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  const heirs = members.filter(
    ({ you, role, throughOrganisation }) => !you && role !== 'owner' && !throughOrganisation,
  )
  const note = t.note[organisation.kind]
  return (
    <Card className="p-4 lg:p-5" aria-labelledby="transfer">
      <ActionHeader id="transfer" title={t.title} note={heirs.length > 0 ? note : `${note} ${t.nobody}`}>
        {heirs.length > 0 && <Button onClick={() => setOpen(true)}>{t.open}</Button>}
      </ActionHeader>
      <Dialog
        open={open}
        onClose={close}
        title={t.dialog(workspace.name)}
        description={t.text[organisation.kind]}
      >
        <TransferForm heirs={heirs} onDone={close} />
      </Dialog>
    </Card>
  )
}
