import type { PostingDesk } from '@adwright/contract'
import { Film } from 'lucide-react'
import { calendarWords } from '../../../lib/calendar-words.ts'
import { LinkButton } from '../../../ui/button.tsx'
import { Card, CardHeader } from '../../../ui/card.tsx'
import { SimulatedChip } from '../../../ui/data-receipt.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { troubleOf } from '../place-troubles.ts'
import { PlaceRow } from './place-row.tsx'

const t = calendarWords.desk.places

/** Where one can publish, what is missing there, and how much of the day's quota is used. */
export const PlacesCard = ({ desk, mayWrite }: { desk: PostingDesk; mayWrite: boolean }) => (
  <Card aria-labelledby="places">
    <div className="p-4 pb-3 lg:px-5">
      <CardHeader id="places" title={t.title} note={t.note}>
        {desk.simulated && <SimulatedChip detail={calendarWords.simulatedHint} />}
      </CardHeader>
    </div>
    {desk.destinations.length === 0 ? (
      <EmptyState
        compact
        title={t.none}
        action={mayWrite && <LinkButton to="/settings/connections">{t.connections}</LinkButton>}
      />
    ) : (
      <ul className="divide-y divide-line border-t border-line">
        {desk.destinations.map((place) => (
          <PlaceRow
            key={`${place.network}:${place.pageId}`}
            place={place}
            trouble={troubleOf(place)}
            zone={desk.timeZone}
            mayWrite={mayWrite}
          />
        ))}
      </ul>
    )}
    <p className="flex gap-2 border-t border-line px-4 py-3 text-sm text-ink-3 lg:px-5">
      <Film className="mt-0.5 size-4 shrink-0" aria-hidden />
      {desk.transcoder ? t.converter(desk.transcoder) : t.noConverter}
    </p>
  </Card>
)
