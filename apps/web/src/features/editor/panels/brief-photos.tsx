import type { BriefId, MediaId } from '@adwright/contract'
import { useQueries, useQuery } from '@tanstack/react-query'
import { apiQuery } from '../../../lib/api.ts'
import { cx } from '../../../ui/cls.ts'

type Props = { briefId: BriefId; chosen: MediaId | null; onChoose: (id: MediaId) => void }

/** The photos that were given with the brief, one click away. */
export function BriefPhotos({ briefId, chosen, onChoose }: Props) {
  const brief = useQuery(apiQuery('getBrief', { params: { id: briefId } }))
  const photos = useQueries({
    queries: (brief.data?.photoIds ?? []).map((id) => apiQuery('getMediaFile', { params: { id } })),
  }).flatMap(({ data }) => data ?? [])
  const isOnlyThis = photos.every(({ id }) => id === chosen)
  if (isOnlyThis) return null
  return (
    <div>
      <p className="mb-2 text-sm text-ink-3">From your brief</p>
      <ul className="flex flex-wrap gap-2">
        {photos.map(({ id, name, url }) => (
          <li key={id}>
            <button
              type="button"
              aria-label={`Use ${name}`}
              aria-pressed={id === chosen}
              onClick={() => id !== chosen && onChoose(id)}
              className={cx(
                'block size-14 overflow-hidden rounded-md bg-sunken',
                id === chosen
                  ? 'shadow-[0_0_0_2px_var(--card),0_0_0_4px_var(--accent-2)]'
                  : 'shadow-card hover-fine:shadow-pop',
              )}
            >
              <img src={url} alt="" loading="lazy" className="size-full object-cover" />
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
