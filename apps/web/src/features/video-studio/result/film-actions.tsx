import type { Media, VideoGeneration } from '@adwright/contract'
import { Link } from '@tanstack/react-router'
import { CalendarPlus, Megaphone, PencilLine, Ratio } from 'lucide-react'
import { Button } from '../../../ui/button.tsx'
import { buttonClass } from '../../../ui/cls.ts'
import { ratioOrder } from '../form/video-values.ts'
import { filmWords } from '../words.ts'

const t = filmWords.result

type Props = {
  film: VideoGeneration
  media: Media
  starting: boolean
  /** The film is being taken to the desk. */
  taking: boolean
  onAll: (missing: typeof ratioOrder) => void
  onChange: () => void
}

/** The ways on from a film, the likeliest first. */
export function FilmActions({ film, media, starting, taking, onAll, onChange }: Props) {
  const missing = ratioOrder.filter((ratio) => film.cuts.every((cut) => cut.ratio !== ratio))
  return (
    <div className="grid gap-2">
      <div className="grid grid-cols-2 gap-2">
        <Link to="/posts/new" search={{ mediaId: media.id }} className={buttonClass('solid', 'md', 'px-2!')}>
          <CalendarPlus aria-hidden />
          {t.post}
        </Link>
        <Link
          to="/new"
          search={{ step: 'preview', brief: film.briefId, video: film.id }}
          className={buttonClass('soft', 'md', 'px-2!')}
        >
          <Megaphone aria-hidden />
          {t.ad}
        </Link>
      </div>
      <p className="text-xs text-ink-3">{t.adNote}</p>
      <Button busy={taking} onClick={onChange}>
        <PencilLine aria-hidden />
        {t.change}
      </Button>
      {missing.length > 0 && (
        <>
          <Button kind="ai" busy={starting} onClick={() => onAll(missing)}>
            <Ratio aria-hidden />
            {t.all}
          </Button>
          <p className="num text-xs text-ink-3">{t.allNote(missing.join(', '))}</p>
        </>
      )}
    </div>
  )
}
