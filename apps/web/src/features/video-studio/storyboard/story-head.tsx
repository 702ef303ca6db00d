import type { FilmRatio, Storyboard, StoryboardFinding } from '@adwright/contract'
import { Dices, Play, Redo2, Undo2 } from 'lucide-react'
import { Button, IconButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { FindingList } from './finding-list.tsx'
import { storyWords as t } from './story-words.ts'
import { TimelineBar } from './timeline-bar.tsx'

type Props = {
  storyboard: Storyboard
  findings: readonly StoryboardFinding[]
  ratios: readonly FilmRatio[]
  ratio: FilmRatio
  busy: boolean
  /** What is going on with the times, in words. */
  status: string | null
  canUndo: boolean
  canRedo: boolean
  onRatio: (ratio: FilmRatio) => void
  onUndo: () => void
  onRedo: () => void
  onAnother: () => void
  onPlay: () => void
  onChoose: (at: number) => void
}

/** The film as a whole: how long, how it is cut, and what can be done with all of it. */
export function StoryHead({
  storyboard,
  findings,
  ratios,
  ratio,
  busy,
  status,
  canUndo,
  canRedo,
  ...on
}: Props) {
  return (
    <Card aria-labelledby="film-story" className="grid grid-cols-[minmax(0,1fr)] gap-3.5 p-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <div className="min-w-0 flex-1 basis-40">
          <h2 id="film-story" className="text-md font-[620] tracking-[-0.01em]">
            {t.title}
          </h2>
          <p role="status" className="num truncate text-sm text-ink-3">
            {status ?? t.facts(storyboard.scenes.length, storyboard.seconds)}
          </p>
        </div>
        <div className="flex items-center gap-1">
          <IconButton label={t.undo} disabled={!canUndo} onClick={on.onUndo}>
            <Undo2 className="rtl:-scale-x-100" aria-hidden />
          </IconButton>
          <IconButton label={t.redo} disabled={!canRedo} onClick={on.onRedo}>
            <Redo2 className="rtl:-scale-x-100" aria-hidden />
          </IconButton>
          <IconButton label={t.another} disabled={busy} onClick={on.onAnother}>
            <Dices aria-hidden />
          </IconButton>
          <Button className="ms-1" onClick={on.onPlay}>
            <Play aria-hidden />
            {t.play}
          </Button>
        </div>
      </div>
      <TimelineBar storyboard={storyboard} findings={findings} onChoose={on.onChoose} />
      {ratios.length > 1 && (
        <div className="max-w-full overflow-x-auto sm:max-w-96">
          <Segmented
            label={t.shape}
            value={ratio}
            items={ratios.map((value) => ({ value, label: value }))}
            onChange={on.onRatio}
          />
        </div>
      )}
      <FindingList findings={findings.filter(({ sceneId }) => sceneId === null)} />
    </Card>
  )
}
