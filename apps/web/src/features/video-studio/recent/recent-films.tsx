import type { VideoGeneration } from '@adwright/contract'
import { Link } from '@tanstack/react-router'
import { CircleAlert, CircleSlash, Clapperboard, Play } from 'lucide-react'
import { reasonOf } from '../../../lib/api.ts'
import { SteadyImage } from '../../../previews/steady-image.tsx'
import { Button } from '../../../ui/button.tsx'
import { cx } from '../../../ui/cls.ts'
import { ErrorState } from '../../../ui/error-state.tsx'
import { LoadingNote, Skeleton } from '../../../ui/skeleton.tsx'
import { isRunning, nameOf } from '../making/film-state.ts'
import { clock } from '../storyboard/timing.ts'
import { filmWords } from '../words.ts'
import type { RecentFilms as Recent } from './use-recent-films.ts'

const t = filmWords.recent
const grid = 'mt-3 grid grid-cols-3 gap-2.5 sm:grid-cols-4 md:grid-cols-5 2xl:grid-cols-6'

type Props = { recent: Recent; shown: string | undefined; onOpen: (film: VideoGeneration) => void }

/** Films of this workspace, finished or on the way. */
export function RecentFilms({ recent: { pages, films }, shown, onOpen }: Props) {
  // What is being made above is not told twice.
  const listed = films.filter((film) => film.id !== shown || !isRunning(film))
  if (pages.data && listed.length === 0) return null
  return (
    <section aria-labelledby="films-recent" className="mt-8">
      <div className="flex items-baseline justify-between gap-4">
        <h2 id="films-recent" className="text-md font-[620] tracking-[-0.01em]">
          {t.title}
        </h2>
        <Link
          to="/library"
          className="text-sm font-[560] text-accent underline-offset-4 hover-fine:underline"
        >
          {t.all}
        </Link>
      </div>
      {pages.error && films.length === 0 ? (
        <ErrorState
          compact
          title={t.failed}
          reason={reasonOf(pages.error)}
          onRetry={() => void pages.refetch()}
        />
      ) : pages.isPending ? (
        <div className={grid}>
          <LoadingNote />
          {Array.from({ length: 5 }, (_, index) => (
            <Skeleton key={index} className="aspect-[4/5]" />
          ))}
        </div>
      ) : (
        <ul className={grid}>
          {listed.map((film) => (
            <FilmTile key={film.id} film={film} isShown={film.id === shown} onOpen={() => onOpen(film)} />
          ))}
        </ul>
      )}
      {pages.hasNextPage && (
        <div className="mt-5 flex justify-center">
          <Button busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t.more}
          </Button>
        </div>
      )}
    </section>
  )
}

function FilmTile({
  film,
  isShown,
  onOpen,
}: {
  film: VideoGeneration
  isShown: boolean
  onOpen: () => void
}) {
  const name = nameOf(film) || t.untitled
  const still = film.media?.stillUrl
  const running = isRunning(film)
  return (
    <li className="min-w-0">
      <button
        type="button"
        aria-current={isShown ? 'true' : undefined}
        onClick={onOpen}
        className={cx(
          'group relative block aspect-[4/5] w-full overflow-hidden rounded-md bg-sunken transition-shadow duration-120',
          isShown
            ? 'shadow-[0_0_0_2px_var(--card),0_0_0_4px_var(--accent-2)]'
            : 'shadow-card hover-fine:shadow-pop',
        )}
      >
        <span className="sr-only">{`${t.open(name)} `}</span>
        {still ? (
          <SteadyImage
            id={film.media?.id ?? film.id}
            src={still}
            alt=""
            className={cx(
              'size-full transition-transform duration-420 ease-out group-hover:scale-104',
              film.media && film.media.width > film.media.height ? 'object-contain' : 'object-cover',
            )}
          />
        ) : (
          <span className="grid size-full place-items-center text-ink-3">
            {running ? (
              <Clapperboard className="size-6" aria-hidden />
            ) : film.state === 'cancelled' ? (
              <CircleSlash className="size-6" aria-hidden />
            ) : (
              <CircleAlert className="size-6" aria-hidden />
            )}
          </span>
        )}
        <span className="num absolute start-1.5 bottom-1.5 inline-flex items-center gap-1 rounded-xs bg-tooltip px-1.5 py-0.5 text-2xs font-[600] text-on-tooltip">
          {running ? (
            t.percent(film.percent)
          ) : film.state === 'failed' || film.state === 'cancelled' ? (
            t.ended[film.state]
          ) : (
            <>
              <Play className="size-2.5" fill="currentColor" aria-hidden />
              {clock(film.storyboard.seconds, false)}
            </>
          )}
        </span>
        {running && (
          <span className="absolute inset-x-0 top-0 h-1 bg-line" aria-hidden>
            <span className="ai-fill block h-full" style={{ width: `${film.percent}%` }} />
          </span>
        )}
      </button>
      <p aria-hidden dir="auto" className="mt-1.5 truncate text-xs text-ink-2">
        {name}
      </p>
    </li>
  )
}
