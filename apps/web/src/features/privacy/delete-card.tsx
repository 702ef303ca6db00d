import { Minus, ShieldCheck } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { Card, CardHeader } from '../../ui/card.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { DeleteForm } from './delete-form.tsx'
import { dataWords } from './words.ts'

const t = dataWords.remove

export function DeleteCard() {
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <Card className="p-4 lg:p-5" aria-labelledby="delete-account">
      <CardHeader id="delete-account" title={t.title} note={t.note} />
      <div className="mt-4 grid gap-5 sm:grid-cols-2">
        <Things title={t.goes} all={t.goesList} icon={<Minus className="text-bad" aria-hidden />} />
        <Things title={t.stays} all={t.staysList} icon={<ShieldCheck className="text-ink-3" aria-hidden />} />
      </div>
      <p className="mt-4 rounded-md bg-sunken px-3 py-2 text-ink-2">{t.first}</p>
      <Button kind="danger" className="mt-4" onClick={() => setOpen(true)}>
        {t.open}
      </Button>
      <Dialog open={open} onClose={close} title={t.dialog} description={t.dialogText}>
        <DeleteForm onCancel={close} />
      </Dialog>
    </Card>
  )
}

const Things = ({ title, all, icon }: { title: string; all: readonly string[]; icon: ReactNode }) => (
  <div>
    <h3 className="font-[600]">{title}</h3>
    <ul className="mt-1.5 flex flex-col gap-1.5 text-ink-2">
      {all.map((thing) => (
        <li key={thing} className="flex gap-2 [&_svg]:mt-1 [&_svg]:size-4 [&_svg]:shrink-0">
          {icon}
          {thing}
        </li>
      ))}
    </ul>
  </div>
)
