import type { VideoGeneration } from '@adwright/contract'
import { Check, CircleAlert, LoaderCircle, PencilLine, RotateCcw, X } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Progress } from '../../../ui/progress.tsx'
import { filmWords } from '../words.ts'
import { isRunning, nameOf, spokenPercent } from './film-state.ts'

const t = filmWords.run

type Props = {
  film: VideoGeneration
  cancelling: boolean
  /** A film is being asked for. */
  starting: boolean
  mayWrite: boolean
  onCancel: () => void
  /** The same once more. */
  onAgain: () => void
  onChange: () => void
  onClose: () => void
  children?: ReactNode
}

/** What is being made and how far it is. */
export function FilmPanel({
  film,
  cancelling,
  starting,
  mayWrite,
  onCancel,
  onAgain,
  onChange,
  onClose,
  children,
}: Props) {
  const [asking, setAsking] = useState(false)
  const running = isRunning(film)
  const isWaiting = film.state === 'queued'
  return (
    <Card edge={running} aria-label={t.label} className="overflow-hidden">
      <p role="status" className="sr-only">
        {t.states[film.state]}
        {film.state === 'running' && `. ${t.spoken(spokenPercent(film.percent))}`}
      </p>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
        <span className="flex min-w-0 items-center gap-2.5 font-[600]">
          <StateMark film={film} />
          {t.states[film.state]}
        </span>
        <span className="ms-auto flex items-center gap-1">
          {running && !isWaiting && (
            <span className="num me-1 min-w-10 text-end font-[640]">{film.percent} %</span>
          )}
          {running && mayWrite && (
            <Button kind="ghost" size="sm" busy={cancelling} onClick={() => setAsking(true)}>
              <X aria-hidden />
              {t.cancel}
            </Button>
          )}
          {!running && mayWrite && film.state !== 'done' && (
            <>
              <Button size="sm" busy={starting} onClick={onAgain}>
                <RotateCcw aria-hidden />
                {t.again}
              </Button>
              <Button kind="ghost" size="sm" onClick={onChange}>
                <PencilLine aria-hidden />
                {t.change}
              </Button>
            </>
          )}
          {!running && (
            <Button kind="ghost" size="sm" onClick={onClose}>
              <X aria-hidden />
              {t.close}
            </Button>
          )}
        </span>
      </div>
      {running && <Progress thin label={t.states[film.state]} percent={isWaiting ? null : film.percent} />}
      {film.state !== 'done' && (
        <div className="flex flex-wrap items-baseline gap-x-4 px-4 pt-1 pb-3 text-sm text-ink-3 first:pt-2.5">
          <p dir="auto" className={film.state === 'failed' ? 'text-ink' : 'min-w-0 flex-1 basis-40 truncate'}>
            {film.state === 'failed' ? (film.problem ?? t.failedText) : nameOf(film)}
          </p>
          {running && (
            <p className="num">
              {film.secondsLeft !== null && `${t.left(film.secondsLeft)} · `}
              {t.leave}
            </p>
          )}
        </div>
      )}
      {children}
      <Dialog
        open={asking && running}
        onClose={() => setAsking(false)}
        title={t.cancelTitle}
        description={t.cancelText}
        footer={
          <>
            <Button onClick={() => setAsking(false)}>{t.cancelNo}</Button>
            <Button
              kind="danger"
              onClick={() => {
                setAsking(false)
                onCancel()
              }}
            >
              {t.cancel}
            </Button>
          </>
        }
      />
    </Card>
  )
}

function StateMark({ film }: { film: VideoGeneration }) {
  if (isRunning(film))
    return <LoaderCircle className="size-[18px] shrink-0 animate-spin text-accent" aria-hidden />
  if (film.state === 'failed') return <CircleAlert className="size-[18px] shrink-0 text-bad" aria-hidden />
  if (film.state === 'cancelled') return <X className="size-[18px] shrink-0 text-ink-3" aria-hidden />
  return <Check className="size-[18px] shrink-0 text-good" strokeWidth={2.6} aria-hidden />
}
