import { useState } from 'react'
import { words } from '../../lib/words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Textarea } from '../../ui/input.tsx'
import { postWords } from './words.ts'

const t = postWords.approval
const longest = 500

type Props = { onClose: () => void; onSend: (note: string) => void }

/** A no has a reason, or its author can only guess. */
export function SendBackDialog({ onClose, onSend }: Props) {
  const [note, setNote] = useState('')
  const [asked, setAsked] = useState(false)
  const missing = note.trim() === ''
  return (
    <Dialog
      open
      onClose={onClose}
      title={t.sendBackTitle}
      description={t.sendBackText}
      footer={
        <>
          <Button onClick={onClose}>{words.common.cancel}</Button>
          <Button type="submit" form="send-back" kind="solid">
            {t.sendBack}
          </Button>
        </>
      }
    >
      <form
        id="send-back"
        noValidate
        className="p-0.5"
        onSubmit={(event) => {
          event.preventDefault()
          setAsked(true)
          if (!missing) onSend(note.trim())
        }}
      >
        <Field
          label={t.reason}
          aside={`${note.length} / ${longest}`}
          error={asked && missing ? t.reasonMissing : undefined}
        >
          <Textarea
            autoFocus
            value={note}
            maxLength={longest}
            placeholder={t.reasonExample}
            onChange={(event) => setNote(event.target.value)}
          />
        </Field>
      </form>
    </Dialog>
  )
}
