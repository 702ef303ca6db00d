import { Wallet } from 'lucide-react'
import { billingWords as t } from './words.ts'

/** Always there: two bills come to whoever advertises, and only one of them is ours. */
export const AdSpendNote = ({ text }: { text: string }) => (
  <div className="flex gap-3 rounded-lg bg-sunken p-4 shadow-[inset_0_0_0_1px_var(--line)]">
    <Wallet className="mt-0.5 size-5 shrink-0 text-ink-3" aria-hidden />
    <div className="min-w-0">
      <p className="font-[620]">{t.adSpendTitle}</p>
      <p className="text-ink-2">{text}</p>
    </div>
  </div>
)
