import type { MediaCheck, MediaPlacement } from '@adwright/contract'
import { Check, X } from 'lucide-react'
import { formatDate } from '../../../lib/format.ts'
import { Badge } from '../../../ui/badge.tsx'
import { checkWords as t } from './check-words.ts'

/** More reasons than these say mostly the same: they are folded away. */
const mostOpen = 3

type Props = Pick<MediaCheck, 'placements' | 'limitsCheckedOn'>

/** Where Meta takes the video as an ad, and of each other place why not. */
export function Places({ placements, limitsCheckedOn }: Props) {
  const taken = placements.filter(({ ok }) => ok)
  const refused = placements.filter(({ ok }) => !ok)
  return (
    <section aria-label={t.places} className="flex flex-col gap-3 border-t border-line pt-4">
      <p className="font-[580]">{t.fits(taken.length, placements.length)}</p>
      {taken.length > 0 && (
        <ul className="flex flex-wrap gap-1.5" aria-label={t.fitsPlace}>
          {taken.map(({ placement, name }) => (
            <li key={placement}>
              <Badge tone="good">
                <Check aria-hidden />
                {name}
              </Badge>
            </li>
          ))}
        </ul>
      )}
      {refused.length > 0 && refused.length <= mostOpen && <Refused places={refused} />}
      {refused.length > mostOpen && (
        <details>
          <summary className="min-h-6 text-sm text-ink-2">
            {taken.length > 0 ? t.why(refused.length) : t.whyNone}
          </summary>
          <div className="mt-3">
            <Refused places={refused} />
          </div>
        </details>
      )}
      {limitsCheckedOn && <p className="text-xs text-ink-3">{t.limits(formatDate(limitsCheckedOn))}</p>}
    </section>
  )
}

/** Reasons name their place themselves. */
const Refused = ({ places }: { places: readonly MediaPlacement[] }) => (
  <ul className="flex flex-col gap-2" aria-label={t.fitsNot}>
    {places.map(({ placement, reasons }) => (
      <li key={placement} className="flex gap-2.5">
        <X className="mt-0.5 size-4 shrink-0 text-ink-3" aria-hidden />
        <span className="min-w-0 text-sm text-ink-2">{reasons.join(' ')}</span>
      </li>
    ))}
  </ul>
)
