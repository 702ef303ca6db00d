import type { ConnectionId } from '@adwright/contract'
import { useQueryClient } from '@tanstack/react-query'
import { FastForward } from '../../connection/fast-forward.tsx'
import { calendarWords } from '../../lib/calendar-words.ts'
import { refresh } from '../../lib/api.ts'
import { Card } from '../../ui/card.tsx'

const t = calendarWords.rehearsal

/** In a rehearsal nobody has to wait for next week: its days go by at a click, and posts go out on the way. */
export function RehearsalClock({ connectionId }: { connectionId: ConnectionId }) {
  const client = useQueryClient()
  return (
    <Card className="mt-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-3 p-4 sm:px-5">
      <span className="min-w-0">
        <span className="block text-sm font-[600]">{t.title}</span>
        <span className="block text-sm text-ink-2">{t.text}</span>
      </span>
      <FastForward
        connectionId={connectionId}
        onDone={() => Promise.all([refresh(client, 'calendar'), refresh(client, 'postingDesk')])}
      />
    </Card>
  )
}
