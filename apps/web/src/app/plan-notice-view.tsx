import { Link } from '@tanstack/react-router'
import { CircleAlert, Gauge, Hourglass, X } from 'lucide-react'
import type { PlanNotice } from '../business/plan/plan-notice.ts'
import { planWords } from '../business/plan/words.ts'
import { formatDate } from '../lib/format.ts'
import { IconButton } from '../ui/button.tsx'
import { buttonClass, cx } from '../ui/cls.ts'

const t = planWords.notice

type Props = { notice: PlanNotice; mayBill: boolean; isGuest: boolean; onDismiss: () => void }

/** One thing that there is to say about the plan, and what can be done about it. */
export function PlanNoticeView({ notice, mayBill, isGuest, onDismiss }: Props) {
  const { title, text, action } = sayNotice(notice, { mayBill, isGuest })
  const look = looks[notice.kind]
  return (
    <section
      aria-label={t.label}
      className={cx(
        'relative mx-4 mt-1 mb-3 flex items-start gap-3 rounded-lg p-3 lg:mx-6 lg:px-4',
        look.tone,
      )}
    >
      <look.icon className={cx('mt-0.5 size-5 shrink-0', look.ink)} aria-hidden />
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-64">
          <p className="font-[620]">{title}</p>
          <p className="text-sm text-ink-2">{text}</p>
        </div>
        {action && (
          <Link to="/settings/billing" className={buttonClass(look.button, 'sm', 'max-lg:h-10')}>
            {action}
          </Link>
        )}
      </div>
      {notice.canDismiss && (
        <IconButton label={t.dismiss} size="iconSm" className="-mt-0.5 -mr-1" onClick={onDismiss}>
          <X aria-hidden />
        </IconButton>
      )}
    </section>
  )
}

const bad = { icon: CircleAlert, tone: 'bg-bad-soft', ink: 'text-bad', button: 'solid' } as const
const warn = { icon: Gauge, tone: 'bg-warn-soft', ink: 'text-warn', button: 'soft' } as const
const looks = {
  ended: bad,
  past_due: bad,
  full: warn,
  near: { ...warn, tone: 'bg-card shadow-card' },
  trial: { ...warn, icon: Hourglass, tone: 'bg-accent-soft', ink: 'text-accent' },
} as const

function sayNotice(notice: PlanNotice, { mayBill, isGuest }: { mayBill: boolean; isGuest: boolean }) {
  const see = mayBill ? planWords.see : isGuest ? null : planWords.seeUsage
  const more = mayBill ? t.moreIn : ''
  switch (notice.kind) {
    case 'ended':
      return {
        title: isGuest ? t.endedGuest : t.ended,
        text: sentences(t.endedText, mayBill ? '' : planWords.askWho),
        action: mayBill ? t.choose : null,
      }
    case 'past_due':
      return {
        title: t.past_due,
        text: t.pastDueText(notice.endsAt && formatDate(notice.endsAt)),
        action: t.pay,
      }
    case 'trial':
      return { title: t.trial(notice.days), text: t.trialText, action: t.choose }
    case 'full':
      return {
        title: t.full[notice.meter],
        text: sentences(t.stops[notice.meter], t.goesOn[notice.meter], resetOf(notice), more),
        action: see,
      }
    case 'near':
      return {
        title: t.near[notice.meter](notice.used, notice.limit),
        text: sentences(resetOf(notice), more),
        action: see,
      }
  }
}

const resetOf = ({ resetsAt }: { resetsAt: string | null }) =>
  resetsAt ? t.resets(formatDate(resetsAt)) : ''
const sentences = (...all: string[]): string => all.filter((one) => one !== '').join(' ')
