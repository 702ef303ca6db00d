import { paidPlanIds, plans, trialDays } from '@adwright/contract/plans'
import { Check, Wallet } from 'lucide-react'
import { planPoints } from '../../business/plan/plan-points.ts'
import { planWords } from '../../business/plan/words.ts'
import { formatMoney } from '../../lib/money.ts'
import { buttonClass, cx } from '../../ui/cls.ts'
import { Heading, section } from './sections.tsx'
import { words } from './words.ts'

const t = words.plans
const { campaigns, generations } = plans.trial.limits

/** What it costs, from the very data that decides what each plan allows. */
export const Plans = () => (
  <section id="plans" aria-labelledby="plans-title" className={section}>
    <Heading id="plans-title">{t.title}</Heading>
    <div className="mt-6 grid gap-4 lg:grid-cols-2">
      <div className="ai-edge rounded-2xl! p-6">
        <h3 className="text-xl font-[640]">{t.trial(trialDays)}</h3>
        <p className="mt-1.5 text-md text-ink-2">
          {t.trialText(
            planWords.points.campaigns(campaigns, ''),
            planWords.points.generations(generations, ''),
          )}
        </p>
      </div>
      <div className="rounded-2xl bg-card p-6 shadow-card">
        <h3 className="flex items-center gap-2.5 text-xl font-[640]">
          <Wallet className="size-6 text-accent" aria-hidden />
          {t.adSpend}
        </h3>
        <p className="mt-1.5 text-md text-ink-2">{planWords.adSpend}</p>
      </div>
    </div>
    <ul className="mt-4 grid gap-4 lg:grid-cols-3">
      {paidPlanIds.map((id) => (
        <Offer key={id} id={id} />
      ))}
    </ul>
    <p className="mt-6 max-w-[80ch] text-md text-ink-2">{t.every}</p>
    <p className="mt-2 max-w-[80ch] text-ink-3">
      {t.counts} {t.selfHosted}
    </p>
  </section>
)

function Offer({ id }: { id: (typeof paidPlanIds)[number] }) {
  const plan = plans[id]
  const middle = id === 'professional'
  return (
    <li className={cx('flex flex-col rounded-2xl bg-card p-6', middle ? 'shadow-pop' : 'shadow-card')}>
      <h3 className="text-lg font-[640]">{plan.name}</h3>
      <p className="text-ink-2">{t.for[id]}</p>
      <p className="num mt-5 text-3xl font-[680]">
        {formatMoney(plan.priceMinor, plan.currency)}{' '}
        <span className="text-base font-[500] tracking-normal text-ink-3">{t.month}</span>
      </p>
      <ul className="mt-5 mb-7 flex flex-1 flex-col gap-2.5 text-md">
        {planPoints(plan).map((point) => (
          <li key={point} className="flex gap-2.5">
            <Check className="mt-1 size-4 shrink-0 text-good" strokeWidth={2.6} aria-hidden />
            {point}
          </li>
        ))}
      </ul>
      <a href="/sign-up" className={buttonClass(middle ? 'solid' : 'soft', 'lg')}>
        {t.start}
        <span className="sr-only">: {plan.name}</span>
      </a>
    </li>
  )
}
