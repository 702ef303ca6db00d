import { useState } from 'react'
import { words } from '../../lib/words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Textarea } from '../../ui/input.tsx'
import { approvalWords } from './words.ts'

const t = approvalWords.sendBack
const longest = 500

type Props = {
  /** What becomes of it. */
  text: string
  onClose: () => void
  onSend: (note: string) => void
}

/** A no has a reason, or whoever asked can only guess. */
export function SendBackDialog({ text, onClose, onSend }: Props) {
  const [note, setNote] = useState('')
  const [asked, setAsked] = useState(false)
  const missing = note.trim() === ''
  return (
    <Dialog
      open
      onClose={onClose}
      title={t.title}
      description={text}
      footer={
        <>
          <Button onClick={onClose}>{words.common.cancel}</Button>
          <Button type="submit" form="send-back" kind="solid">
            {t.send}
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
