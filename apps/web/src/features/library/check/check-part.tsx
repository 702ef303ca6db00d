import type { MediaCheck, MediaDetails, MediaId } from '@adwright/contract'
import { CircleAlert, CircleCheck, LoaderCircle, TriangleAlert, type LucideIcon } from 'lucide-react'
import { Card } from '../../../ui/card.tsx'
import { cx } from '../../../ui/cls.ts'
import { Part } from '../details/fact.tsx'
import { CheckActions } from './check-actions.tsx'
import { checkWords as t } from './check-words.ts'
import { Findings } from './findings.tsx'
import { Places } from './places.tsx'

type Props = { details: MediaDetails; mayWrite: boolean; onOpen: (id: MediaId) => void }

/** What was found in a video, where it may run as an ad, and what to do about it. Pictures have no such part. */
export function CheckPart({ details, mayWrite, onOpen }: Props) {
  const { check } = details
  if (!check) return null
  return (
    <Part title={t.title}>
      <Card className="flex flex-col gap-4 p-4">
        <Verdict check={check} />
        {check.findings.length > 0 && <Findings findings={check.findings} />}
        {mayWrite && <CheckActions details={details} check={check} onOpen={onOpen} />}
        {check.placements.length > 0 && (
          <Places placements={check.placements} limitsCheckedOn={check.limitsCheckedOn} />
        )}
      </Card>
    </Part>
  )
}

type Look = { icon: LucideIcon; tone: string; spins?: boolean; title: string; text: string }
const looks = {
  good: { icon: CircleCheck, tone: 'bg-good-soft text-good' },
  worth_a_look: { icon: TriangleAlert, tone: 'bg-warn-soft text-warn' },
  unfit: { icon: CircleAlert, tone: 'bg-bad-soft text-bad' },
  broken: { icon: CircleAlert, tone: 'bg-bad-soft text-bad' },
} as const

function lookOf({ verdict }: MediaCheck): Look {
  if (verdict === null)
    return {
      icon: LoaderCircle,
      tone: 'bg-accent-soft text-accent',
      spins: true,
      title: t.waiting,
      text: t.waitingText,
    }
  return { ...looks[verdict], title: t.verdicts[verdict], text: t.verdictTexts[verdict] }
}

function Verdict({ check }: { check: MediaCheck }) {
  const { icon: Icon, tone, spins, title, text } = lookOf(check)
  return (
    <div className="flex items-start gap-3" role="status">
      <span
        className={cx('flex size-9 shrink-0 items-center justify-center rounded-full [&_svg]:size-4.5', tone)}
      >
        <Icon aria-hidden className={spins ? 'animate-spin' : ''} />
      </span>
      <div className="min-w-0">
        <p className="font-[620]">{title}</p>
        <p className="text-sm text-ink-2">{text}</p>
      </div>
    </div>
  )
}
