import { CheckCheck } from 'lucide-react'
import { LinkButton } from '../../ui/button.tsx'
import { approvalWords as t } from './words.ts'

/** For those who came to say yes: that there is nothing to do is an answer as well. */
export const NothingToApprove = () => (
  <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-3 rounded-lg bg-card p-4 shadow-card">
    <span className="flex size-10 shrink-0 items-center justify-center rounded-full bg-good-soft text-good">
      <CheckCheck className="size-5" aria-hidden />
    </span>
    <div className="min-w-0 flex-1 basis-60">
      <p className="text-md font-[640]">{t.nothing}</p>
      <p className="text-ink-2">{t.nothingText}</p>
    </div>
    <LinkButton to="/calendar" className="max-sm:w-full">
      {t.calendar}
    </LinkButton>
  </div>
)
