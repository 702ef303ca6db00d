import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { ApiError, reasonOf } from '../../../lib/api.ts'
import { Button } from '../../../ui/button.tsx'
import { formWords as t } from './form-words.ts'

/** The server answered, and the answer is no: trying the same again would be no better. */
export const isRefusal = (error: unknown): boolean =>
  error instanceof ApiError && error.status >= 400 && error.status < 500 && error.status !== 429

type Props = { title: string; failure: unknown; note?: ReactNode; onAgain: () => void }

/** Why something was not done, and what to do now. */
export const FailureNote = ({ title, failure, note, onAgain }: Props) => (
  <div role="alert" className="flex gap-2.5 rounded-md bg-bad-soft p-3 text-sm">
    <CircleAlert className="mt-0.5 size-4 shrink-0 text-bad" aria-hidden />
    <div className="min-w-0 flex-1">
      <p className="font-[620] text-bad">{title}</p>
      <p className="mt-0.5 text-ink-2">
        {reasonOf(failure)} {note}
      </p>
      <Button size="sm" className="mt-2" onClick={onAgain}>
        {t.again}
      </Button>
    </div>
  </div>
)
