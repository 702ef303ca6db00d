import type { Billing } from '@adwright/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { CircleCheck, Clock, LoaderCircle, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { cx } from '../../ui/cls.ts'
import { isCharged } from './plan-state.ts'
import { useWaitForPlan } from './use-wait-for-plan.ts'
import { billingWords } from './words.ts'

const t = billingWords.back

/** What came of the way to the page for paying. The plan itself changes when Stripe tells us, mostly at once. */
export function BackFromPaying({ billing }: { billing: Billing }) {
  const { checkout } = useSearch({ from: '/app/settings-frame/settings/billing' })
  const navigate = useNavigate()
  const isHere = isCharged(billing)
  const wait = useWaitForPlan(checkout === 'done' && !isHere)
  if (!checkout) return null
  const close = () => void navigate({ to: '/settings/billing', replace: true, resetScroll: false })
  if (checkout === 'back')
    return (
      <Told icon={<Undo2 aria-hidden />} title={t.left} text={t.leftText} tone="bg-sunken">
        <Button size="sm" onClick={close}>
          {t.close}
        </Button>
      </Told>
    )
  if (isHere)
    return (
      <Told
        icon={<CircleCheck className="text-good" aria-hidden />}
        title={t.done(billing.planName)}
        text={t.doneText}
        tone="bg-good-soft"
      >
        <Button size="sm" onClick={close}>
          {t.close}
        </Button>
      </Told>
    )
  if (wait.isLate)
    return (
      <Told
        icon={<Clock className="text-warn" aria-hidden />}
        title={t.late}
        text={t.lateText}
        tone="bg-warn-soft"
      >
        <Button size="sm" onClick={wait.again}>
          {t.look}
        </Button>
      </Told>
    )
  return (
    <Told
      icon={<LoaderCircle className="animate-spin text-accent" aria-hidden />}
      title={t.waiting}
      text={t.waitingText}
      tone="bg-accent-soft"
    />
  )
}

type ToldProps = { icon: ReactNode; title: string; text: string; tone: string; children?: ReactNode }

const Told = ({ icon, title, text, tone, children }: ToldProps) => (
  <div role="status" className={cx('flex items-start gap-3 rounded-lg p-4', tone)}>
    <span className="mt-0.5 [&_svg]:size-5">{icon}</span>
    <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-4 gap-y-2">
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-[620]">{title}</p>
        <p className="text-ink-2">{text}</p>
      </div>
      {children}
    </div>
  </div>
)
