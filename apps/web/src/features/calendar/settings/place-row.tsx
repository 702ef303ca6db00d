import type { Destination } from '@adwright/contract'
import { localOf } from '@adwright/posting/times'
import { calendarWords } from '../../../lib/calendar-words.ts'
import { StatusBadge } from '../../../ui/badge.tsx'
import { PlatformMark } from '../../../ui/platform-mark.tsx'
import { momentTitle } from '../day-words.ts'
import { PlaceRemedy } from '../place-remedy.tsx'
import type { Trouble } from '../place-troubles.ts'
import { PlainMeter } from './plain-meter.tsx'

const t = calendarWords.desk.places

/** In the order of what somebody has to know first. */
function standing({ canPublish, problem, waitingFor }: Destination) {
  if (!canPublish) return { tone: 'bad', label: t.problem } as const
  if (waitingFor) return { tone: 'warn', label: t.waiting } as const
  if (problem) return { tone: 'warn', label: t.warning } as const
  return { tone: 'good', label: t.ready } as const
}

type Props = { place: Destination; trouble: Trouble | null; zone: string; mayWrite: boolean }

export function PlaceRow({ place, trouble, zone, mayWrite }: Props) {
  const { network, name, problem, waitingFor } = place
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-3 px-4 py-3.5 lg:px-5">
      <div className="min-w-0 flex-1 basis-60">
        <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <PlatformMark platform={network} size={18} />
          <span className="min-w-0 font-[600] break-words">{name}</span>
          <StatusBadge {...standing(place)} />
        </div>
        {problem && <p className="mt-1.5 text-ink-2">{problem}</p>}
        {waitingFor && (
          <p className="mt-1.5 text-ink-2">
            {waitingFor.sentence}{' '}
            {waitingFor.until && (
              <span className="num">{t.until(momentTitle(new Date(waitingFor.until), zone))}</span>
            )}
          </p>
        )}
        <Quota place={place} zone={zone} />
      </div>
      {mayWrite && trouble && <PlaceRemedy trouble={trouble} returnTo="/calendar/settings" />}
    </li>
  )
}

/** What the account itself told, and when it was asked. Facebook has no such limit. */
function Quota({ place: { network, name, quota, canPublish }, zone }: { place: Destination; zone: string }) {
  if (!quota)
    return network === 'instagram' && canPublish && <p className="mt-1.5 text-sm text-ink-3">{t.notAsked}</p>
  const { used, total, readAt } = quota
  return (
    <div className="mt-2">
      {total !== null && (
        <PlainMeter className="max-w-60" label={t.quotaLabel(name)} value={used} most={total} />
      )}
      <p className="num mt-1 text-sm text-ink-3">
        {t.quota(used, total, localOf(new Date(readAt), zone).time)}
      </p>
    </div>
  )
}
