import { useQuery } from '@tanstack/react-query'
import { apiQuery, reasonOf } from '../../../lib/api.ts'
import { cx } from '../../../ui/cls.ts'
import { ErrorState } from '../../../ui/error-state.tsx'
import { LoadingNote, Skeleton } from '../../../ui/skeleton.tsx'
import type { FilmOffer } from './film-offers.ts'
import type { AdVideos } from './use-ad-videos.ts'
import { VideoStill } from './video-still.tsx'
import { clockOf, videoWords as t } from './video-words.ts'

type Props = { videos: AdVideos; chosen: FilmOffer | null; onChoose: (film: FilmOffer) => void }
const grid = 'grid gap-2.5 sm:grid-cols-2 xl:grid-cols-3'

/** The films of the brief, each with all its shapes. */
export function FilmTiles({ videos: { offers, films, making }, chosen, onChoose }: Props) {
  const nameOf = useStyleNames()
  if (films.error)
    return (
      <ErrorState
        compact
        title={t.filmsFailed}
        reason={reasonOf(films.error)}
        onRetry={() => void films.refetch()}
      />
    )
  if (films.isPending)
    return (
      <div className={grid}>
        <LoadingNote />
        <Skeleton className="h-[92px] rounded-lg" />
        <Skeleton className="h-[92px] rounded-lg max-sm:hidden" />
      </div>
    )
  return (
    <>
      {offers.length > 0 ? (
        <ul aria-label={t.films} className={grid}>
          {offers.map((film) => {
            const shapes = film.cuts.map(({ ratio }) => ratio).join(' · ')
            return (
              <li key={film.id} className="min-w-0">
                <button
                  type="button"
                  aria-label={t.use(film.name, film.cuts.map(({ ratio }) => ratio).join(', '))}
                  aria-pressed={film.id === chosen?.id}
                  onClick={() => onChoose(film)}
                  className={cx(
                    'flex w-full items-center gap-3 rounded-lg bg-card p-2 pe-3 text-start transition-shadow duration-120',
                    film.id === chosen?.id
                      ? 'shadow-[0_0_0_1.5px_var(--accent-2)]'
                      : 'shadow-card hover-fine:shadow-pop',
                  )}
                >
                  <VideoStill
                    url={film.stillUrl}
                    length={clockOf(film.seconds * 1000)}
                    className="h-[76px] w-[61px] shrink-0 rounded-sm"
                  />
                  <span className="min-w-0">
                    <span dir="auto" className="line-clamp-2 font-[600]">
                      {film.name}
                    </span>
                    <span className="block text-sm text-ink-3">{nameOf(film)}</span>
                    <span className="num block truncate text-sm text-ink-3">{shapes}</span>
                  </span>
                </button>
              </li>
            )
          })}
        </ul>
      ) : (
        making === undefined && <p className="text-ink-2">{t.noFilms}</p>
      )}
      {making !== undefined && (
        <p role="status" className={cx('num text-sm text-ink-3', offers.length > 0 && 'mt-2.5')}>
          {t.making(making)}
        </p>
      )}
    </>
  )
}

/** Names of styles are the desk's; until it answers, nothing is said. */
export function useStyleNames() {
  const desk = useQuery({ ...apiQuery('videoDesk'), staleTime: Number.POSITIVE_INFINITY })
  return ({ style }: Pick<FilmOffer, 'style'>): string =>
    desk.data?.styles.find(({ id }) => id === style)?.name ?? ''
}
