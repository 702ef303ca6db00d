import { useState } from 'react'
import { useMe } from '../../lib/me.ts'
import { ActionHeader } from '../../ui/action-header.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { DeleteForm } from './delete-form.tsx'
import { deleteWords as t } from './delete-words.ts'

/** For owners: what goes and what stays is said before the name is typed. */
export function DeleteWorkspace() {
  const { workspace, organisation } = useMe()
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <Card className="mt-4 p-4 lg:p-5" aria-labelledby="delete">
      <ActionHeader id="delete" title={t.title} note={t.note}>
        <Button kind="danger" onClick={() => setOpen(true)}>
          {t.open}
        </Button>
      </ActionHeader>
      <Dialog open={open} onClose={close} title={t.dialog(workspace.name)}>
        <div className="flex flex-col gap-3 pb-2">
          <div>
            <h3 className="font-[620]">{t.goes}</h3>
            <ul className="mt-1 list-disc pl-5 text-ink-2">
              {t.gone.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          </div>
          {organisation.kind === 'business' && <p className="text-ink-2">{t.last(organisation.name)}</p>}
          <div>
            <h3 className="font-[620]">{t.stays}</h3>
            <p className="mt-1 text-ink-2">{t.staying}</p>
          </div>
        </div>
        <DeleteForm name={workspace.name} onCancel={close} />
      </Dialog>
    </Card>
  )
}
