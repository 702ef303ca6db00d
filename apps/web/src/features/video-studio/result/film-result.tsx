import type { FilmRatio, StudioStyle, VideoDesk, VideoGeneration } from '@adwright/contract'
import { CircleCheck, Info } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Badge } from '../../../ui/badge.tsx'
import { Card } from '../../../ui/card.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { cx } from '../../../ui/cls.ts'
import { Segmented } from '../../../ui/segmented.tsx'
import { ratioOrder } from '../form/video-values.ts'
import { nameOf } from '../making/film-state.ts'
import { filmWords } from '../words.ts'
import { FilmActions } from './film-actions.tsx'
import { FilmFiles } from './film-files.tsx'
import { FilmPlayer } from './player.tsx'
import { useCaptions } from './use-captions.ts'

const t = filmWords.result

type Props = {
  film: VideoGeneration
  ratio: FilmRatio | undefined
  desk: VideoDesk
  looks: readonly StudioStyle[]
  mayWrite: boolean
  starting: boolean
  taking: boolean
  onRatio: (ratio: FilmRatio) => void
  onAll: (missing: typeof ratioOrder) => void
  onChange: () => void
}

/** The finished film in each of its shapes, what the checks found, its files, and the ways on. */
export function FilmResult({ film, ratio, desk, looks, mayWrite, onRatio, ...rest }: Props) {
  const [covered, setCovered] = useState(false)
  const { captions, url, error, retry } = useCaptions(film.id)
  const cut = film.cuts.find((one) => one.ratio === ratio) ?? film.cuts[0]
  if (!cut) return null
  const { media } = cut
  const isWide = cut.ratio === '16:9'
  const notes = [
    ...film.notices.map((text) => ({ text, isNotice: true })),
    ...cut.notes.map((text) => ({ text, isNotice: false })),
  ]
  const checked = (
    <Part title={t.notes}>
      {notes.length === 0 ? (
        <p className="flex gap-2 text-sm text-ink-2">
          <CircleCheck className="mt-0.5 size-4 shrink-0 text-good" aria-hidden />
          {t.notesNone}
        </p>
      ) : (
        <ul className="grid gap-2 text-sm text-ink-2">
          {notes.map(({ text, isNotice }) => (
            <li key={text} className="flex gap-2">
              <Info
                className={cx('mt-0.5 size-4 shrink-0', isNotice ? 'text-accent' : 'text-warn')}
                aria-hidden
              />
              {text}
            </li>
          ))}
        </ul>
      )}
    </Part>
  )
  return (
    <div className="@container mt-3">
      <Card
        className={cx(
          'grid grid-cols-[minmax(0,1fr)] gap-5 p-4',
          !isWide && '@[620px]:grid-cols-[minmax(0,1fr)_minmax(240px,300px)]',
        )}
      >
        <div className="min-w-0">
          {media ? (
            <FilmPlayer
              key={cut.ratio}
              media={media}
              ratio={cut.ratio}
              storyboard={film.storyboard}
              name={nameOf(film)}
              captionsUrl={url}
              covered={covered}
            />
          ) : (
            <p className="rounded-lg bg-sunken p-6 text-center text-ink-2">{filmWords.run.gone}</p>
          )}
          <div className="mt-4 flex flex-wrap items-center justify-center gap-x-5 gap-y-3">
            {film.cuts.length > 1 && (
              <div className="max-w-full overflow-x-auto">
                <Segmented
                  label={t.shape}
                  value={cut.ratio}
                  items={ratioOrder
                    .filter((known) => film.cuts.some((one) => one.ratio === known))
                    .map((value) => ({ value, label: value }))}
                  onChange={onRatio}
                />
              </div>
            )}
            {cut.ratio === '9:16' && media && (
              <Checkbox checked={covered} onChange={setCovered} label={filmWords.player.covered} />
            )}
          </div>
        </div>
        <div className={cx('grid min-w-0 content-start gap-5', isWide && '@[560px]:grid-cols-2')}>
          <div className="grid content-start gap-5">
            <div>
              <h2 dir="auto" className="text-lg leading-6 font-[640]">
                {nameOf(film) || filmWords.recent.untitled}
              </h2>
              <div className="mt-2 flex flex-wrap gap-1.5">
                <Badge>
                  {desk.styles.find(({ id }) => id === film.storyboard.style)?.name ?? film.storyboard.style}
                </Badge>
                <Badge>{filmWords.form.seconds(film.storyboard.seconds)}</Badge>
                <Badge>{looks.find(({ id }) => id === film.look)?.name ?? film.look}</Badge>
                {film.storyboard.music && (
                  <Badge>{desk.music.find(({ id }) => id === film.storyboard.music)?.name}</Badge>
                )}
                {film.pictures === 'model' && <Badge tone="accent">{filmWords.form.picturesBy.model}</Badge>}
              </div>
            </div>
            {isWide && checked}
          </div>
          <div className="grid content-start gap-5">
            {mayWrite && media && <FilmActions film={film} media={media} {...rest} />}
            {!isWide && checked}
            {media && (
              <Part title={t.files}>
                <FilmFiles media={media} captions={captions} failed={error !== null} onRetry={retry} />
              </Part>
            )}
          </div>
        </div>
      </Card>
    </div>
  )
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section aria-label={title}>
    <h3 className="mb-1.5 text-base font-[620]">{title}</h3>
    {children}
  </section>
)
