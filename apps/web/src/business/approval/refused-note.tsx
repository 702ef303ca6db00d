import { Undo2 } from 'lucide-react'
import { approvalWords } from './words.ts'

/** Why somebody said no: it stands above the draft until that is put forward again. */
export const RefusedNote = ({ note }: { note: string | null }) => (
  <div role="status" className="flex gap-3 rounded-lg bg-warn-soft p-4">
    <Undo2 className="mt-0.5 size-5 shrink-0 text-warn" aria-hidden />
    <div className="min-w-0">
      <p className="font-[620]">{approvalWords.refused}</p>
      {note && <p className="break-words whitespace-pre-line text-ink-2">{note}</p>}
    </div>
  </div>
)
