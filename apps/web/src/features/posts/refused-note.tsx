import type { Post } from '@adwright/contract'
import { Undo2 } from 'lucide-react'
import { postWords } from './words.ts'

const t = postWords.approval

/** Why somebody said no: it stands above the draft until that is put forward again. */
export const RefusedNote = ({ approvalNote }: Pick<Post, 'approvalNote'>) =>
  approvalNote === null ? null : (
    <div role="status" className="mb-4 flex gap-3 rounded-lg bg-warn-soft p-4">
      <Undo2 className="mt-0.5 size-5 shrink-0 text-warn" aria-hidden />
      <div className="min-w-0">
        <p className="font-[620]">{t.refused}</p>
        <p className="break-words whitespace-pre-line text-ink-2">{approvalNote}</p>
      </div>
    </div>
  )
