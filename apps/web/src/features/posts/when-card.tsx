import type { PostingDesk } from '@adwright/contract'
import { localOf } from '@adwright/posting/times'
import { CalendarClock, ListPlus, Repeat2, Send } from 'lucide-react'
import { LinkButton } from '../../ui/button.tsx'
import { Card, CardHeader } from '../../ui/card.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'
import { NotAfter } from './not-after.tsx'
import type { Plan, Resolved, Way } from './plan.ts'
import { timeIn } from './post-time.ts'
import { WhenAt } from './when-at.tsx'
import { WhenRepeat } from './when-repeat.tsx'
import { postWords } from './words.ts'

const t = postWords.when

type Props = {
  desk: PostingDesk
  /** Somebody has to say yes first. */
  waits: boolean
  now: Date
  plan: Plan
  resolved: Resolved
  notAfter: string | null
  onChange: (change: Partial<Plan>) => void
  onNotAfter: (value: string | null) => void
}

/** When it goes out: now, at a time, with the queue, or again and again. */
export function WhenCard({ desk, waits, now, plan, resolved, notAfter, onChange, onNotAfter }: Props) {
  const { timeZone: zone, nextSlots } = desk
  const [slot] = nextSlots
  const at = resolved.kind === 'when' ? resolved.at : resolved.kind === 'repeat' ? resolved.next[0] : null
  return (
    <Card className="p-4 lg:p-5" aria-labelledby="when">
      <CardHeader id="when" title={t.title} note={postWords.zone(zone)} />
      <RadioCards<Way>
        label={t.way}
        className="mt-3 grid gap-2 sm:grid-cols-2"
        value={plan.way}
        onChange={(way) => onChange({ way })}
        items={[
          {
            value: 'now',
            label: t.ways.now,
            note: waits ? t.notes.nowAsked : t.notes.now,
            icon: <Send aria-hidden />,
          },
          { value: 'at', label: t.ways.at, note: t.notes.at, icon: <CalendarClock aria-hidden /> },
          {
            value: 'queue',
            label: t.ways.queue,
            note: slot ? t.queueNext(timeIn(zone, slot)) : t.queueNone,
            icon: <ListPlus aria-hidden />,
          },
          { value: 'repeat', label: t.ways.repeat, note: t.notes.repeat, icon: <Repeat2 aria-hidden /> },
        ]}
      />
      <div className="mt-4 flex flex-col gap-4 empty:hidden">
        {waits && (
          <p className="rounded-md bg-accent-soft px-3 py-2 text-accent">
            {postWords.approval.hint[desk.approval]}
          </p>
        )}
        {desk.paused && <p className="rounded-md bg-warn-soft px-3 py-2 text-warn">{t.paused}</p>}
        {plan.way === 'at' && (
          <WhenAt plan={plan} resolved={resolved} desk={desk} now={now} onChange={onChange} />
        )}
        {plan.way === 'queue' && !slot && (
          <div className="flex flex-wrap items-center gap-3 rounded-md bg-warn-soft p-3">
            <p className="min-w-0 flex-1 basis-48">{t.no_slot}</p>
            <LinkButton to="/calendar/settings">{t.slots}</LinkButton>
          </div>
        )}
        {plan.way === 'repeat' && (
          <WhenRepeat
            plan={plan}
            resolved={resolved}
            zone={zone}
            today={localOf(now, zone).day}
            onChange={(repeat) => onChange({ repeat })}
          />
        )}
        {plan.way !== 'repeat' && (plan.way !== 'now' || notAfter !== null) && (
          <NotAfter value={notAfter} at={at ?? null} zone={zone} now={now} onChange={onNotAfter} />
        )}
      </div>
    </Card>
  )
}
