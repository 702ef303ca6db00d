import type { Destination } from '@adwright/contract'
import { CircleAlert, Clock } from 'lucide-react'
import { cx } from '../../ui/cls.ts'
import { PlaceRemedy } from './place-remedy.tsx'
import { troublesOf } from './place-troubles.ts'

type Props = { places: readonly Destination[]; mayWrite: boolean; returnTo: string }

/** Where posts cannot go out, or only later: said before somebody plans a month for it. */
export function PlacesBanner({ places, mayWrite, returnTo }: Props) {
  return troublesOf(places).map((trouble) => (
    <div
      key={`${trouble.connectionId} ${trouble.remedy}`}
      role="status"
      className={cx(
        'mb-4 flex flex-wrap items-center gap-x-4 gap-y-3 rounded-lg p-4',
        trouble.blocks ? 'bg-bad-soft' : 'bg-warn-soft',
      )}
    >
      {trouble.blocks ? (
        <CircleAlert className="size-5 shrink-0 text-bad" aria-hidden />
      ) : (
        <Clock className="size-5 shrink-0 text-warn" aria-hidden />
      )}
      <div className="min-w-0 flex-1 basis-60">
        <p className="font-[620]">{trouble.names.join(', ')}</p>
        <p className="text-ink-2">{trouble.sentences.join(' ')}</p>
      </div>
      {mayWrite && <PlaceRemedy trouble={trouble} returnTo={returnTo} />}
    </div>
  ))
}
