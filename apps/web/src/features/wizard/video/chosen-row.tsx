import { Link } from '@tanstack/react-router'
import { RefreshCw, TriangleAlert } from 'lucide-react'
import { missingShapes, shapeOfVideo, shownVideos } from '../../../previews/video-placement.ts'
import { Button } from '../../../ui/button.tsx'
import { useStyleNames } from './film-tiles.tsx'
import type { ChosenVideo } from './video-choice.ts'
import { VideoStill } from './video-still.tsx'
import { clockOf, videoWords as t } from './video-words.ts'

type Props = { chosen: ChosenVideo; onAnother: () => void; onAddFiles: () => void }
const places = ['story_9x16', 'feed_4x5', 'elsewhere'] as const
const linkLook = 'font-[580] text-accent underline underline-offset-2'

/** The video of an ad: which of its files runs where, and what is missing. */
export function ChosenRow({ chosen: { film, placed }, onAnother, onAddFiles }: Props) {
  const styleOf = useStyleNames()
  const files = shownVideos(placed)
  const missing = missingShapes(placed)
  const [first] = files
  if (!first) return null
  const length = film ? film.seconds * 1000 : first.durationMs
  return (
    <div className="flex flex-wrap items-start gap-x-4 gap-y-3">
      <VideoStill
        url={film?.stillUrl ?? first.stillUrl}
        length={length === null ? '' : clockOf(length)}
        className="h-[100px] w-20 shrink-0 rounded-md"
      />
      <div className="min-w-0 flex-1">
        <p dir="auto" className="truncate font-[620]">
          {film?.name ?? (files.length === 1 ? first.name : t.ofLibrary(files.length))}
        </p>
        {film && <p className="text-sm text-ink-3">{styleOf(film)}</p>}
        <ul className="mt-1.5 grid gap-1 text-sm text-ink-2">
          {files.map((file) => (
            <li key={file.id} className="flex gap-2">
              <b className="num w-10 shrink-0 font-[600] text-ink">{shapeOfVideo(file)}</b>
              <span className="min-w-0 first-letter:uppercase">
                {places
                  .filter((place) => placed[place] === file)
                  .map((place) => t.places[place])
                  .join(', ')}
              </span>
            </li>
          ))}
        </ul>
      </div>
      <Button size="sm" className="max-sm:w-full" onClick={onAnother}>
        <RefreshCw aria-hidden />
        {t.another}
      </Button>
      {missing.length > 0 && (
        <p className="flex basis-full gap-2 text-sm text-ink-2">
          <TriangleAlert className="mt-0.5 size-4 shrink-0 text-warn" aria-hidden />
          <span>
            {t.missing(missing)}{' '}
            {film ? (
              <Link to="/studio/video" search={{ run: film.id }} className={linkLook}>
                {t.makeMissing}
              </Link>
            ) : (
              <button type="button" className={linkLook} onClick={onAddFiles}>
                {t.addFiles(missing.length)}
              </button>
            )}
          </span>
        </p>
      )}
    </div>
  )
}
