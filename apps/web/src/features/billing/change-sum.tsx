import type { PlanChange } from '@adwright/contract'
import { formatDate, formatMoney } from '../../lib/format.ts'
import { billingWords } from './words.ts'

const t = billingWords.change
const row = 'flex items-baseline justify-between gap-4 py-2'

/** The sums of a change: what is paid now, what comes back, and what is charged next. */
export function ChangeSum({ sum }: { sum: PlanChange }) {
  const money = (minor: number) => `${minor < 0 ? '−' : ''}${formatMoney(Math.abs(minor), sum.currency)}`
  return (
    <div className="rounded-lg bg-sunken px-4 py-1.5">
      <dl className="num">
        <div className={`${row} text-md font-[640]`}>
          <dt>{t.dueNow}</dt>
          <dd>{money(sum.dueNowMinor)}</dd>
        </div>
        {sum.creditMinor > 0 && (
          <div className={`${row} border-t border-line text-ink-2`}>
            <dt>{t.credit}</dt>
            <dd>{money(-sum.creditMinor)}</dd>
          </div>
        )}
        <div className={`${row} border-t border-line text-ink-2`}>
          <dt>{t.next(formatDate(sum.nextAt))}</dt>
          <dd>{money(sum.nextMinor)}</dd>
        </div>
      </dl>
      {sum.lines.length > 0 && (
        <details className="border-t border-line">
          <summary className="min-h-10 content-center text-sm font-[560] text-ink-2">{t.lines}</summary>
          <ul className="pb-2 text-sm text-ink-2">
            {sum.lines.map(({ text, amountMinor }, at) => (
              <li key={`${at} ${text}`} className="num flex justify-between gap-4 py-1">
                <span className="min-w-0">{text}</span>
                <span>{money(amountMinor)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
