import type { FilmRatio, Storyboard } from '@adwright/contract'
import { RotateCw } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { reasonOf } from '../../../lib/api.ts'
import { Button } from '../../../ui/button.tsx'
import type { Wishes } from '../form/video-values.ts'
import { withSound } from './scene-edits.ts'
import { SceneList } from './scene-list.tsx'
import { StoryHead } from './story-head.tsx'
import { storyWords as t } from './story-words.ts'
import { ThroughDialog } from './through-dialog.tsx'
import { useShortcuts } from './use-shortcuts.ts'
import { useStoryMedia } from './use-story-media.ts'
import type { StoryDesk } from './use-storyboard.ts'

type Props = {
  story: StoryDesk
  storyboard: Storyboard
  wishes: Wishes
  captions: boolean
  writing: boolean
  /** The wishes are others now, and the person's own changes are in the storyboard. */
  isStale: boolean
  onAnew: () => void
  onKeep: () => void
  onAnother: () => void
  /** The bar at its foot. */
  children: ReactNode
}

/** The storyboard, to be read, played through and changed. */
export function StoryView({
  story,
  storyboard,
  wishes,
  captions,
  writing,
  isStale,
  onAnew,
  onKeep,
  onAnother,
  children,
}: Props) {
  const [ratio, setRatio] = useState<FilmRatio>(wishes.ratios[0] ?? '9:16')
  const [opened, setOpened] = useState<number | null>(null)
  const media = useStoryMedia(wishes.mediaIds)
  const shown = wishes.ratios.includes(ratio) ? ratio : (wishes.ratios[0] ?? '9:16')
  const { briefId, checkError } = story
  useShortcuts({ undo: story.undo, redo: story.redo })
  if (!briefId) return null
  const wish = { briefId, ratio: shown, look: wishes.look, colours: wishes.colours }
  const steady = withSound(story.steady ?? storyboard, { music: null, captions })
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <StoryHead
        storyboard={storyboard}
        findings={story.findings}
        ratios={wishes.ratios}
        ratio={shown}
        busy={writing}
        status={!story.isChecked && !checkError ? t.checking : null}
        canUndo={story.canUndo}
        canRedo={story.canRedo}
        onRatio={setRatio}
        onUndo={story.undo}
        onRedo={story.redo}
        onAnother={onAnother}
        onPlay={() => setOpened(0)}
        onChoose={(at) => showScene(storyboard.scenes[at]?.id)}
      />
      {isStale && (
        <Bar text={`${t.stale} ${t.staleText}`}>
          <Button size="sm" onClick={onAnew} busy={writing}>
            {t.anew}
          </Button>
          <Button size="sm" kind="ghost" onClick={onKeep}>
            {t.keep}
          </Button>
        </Bar>
      )}
      {checkError && (
        <Bar alert text={`${t.notChecked}. ${reasonOf(checkError)}`}>
          <Button size="sm" onClick={story.checkAgain}>
            <RotateCw aria-hidden />
            {t.drawAgain}
          </Button>
        </Bar>
      )}
      <div aria-busy={writing} className={writing ? 'opacity-60 transition-opacity' : 'transition-opacity'}>
        <SceneList
          storyboard={storyboard}
          steady={steady}
          findings={story.findings}
          wish={wish}
          media={media}
          onEdit={story.change}
          onUndo={story.undo}
          onOpen={setOpened}
        />
      </div>
      {children}
      {opened !== null && (
        <ThroughDialog storyboard={steady} wish={wish} first={opened} onClose={() => setOpened(null)} />
      )}
    </div>
  )
}

const Bar = ({ text, alert = false, children }: { text: string; alert?: boolean; children: ReactNode }) => (
  <div
    role={alert ? 'alert' : 'status'}
    className="flex flex-wrap items-center gap-2 rounded-md bg-warn-soft p-3 text-sm text-ink"
  >
    <p className="min-w-0 flex-1 basis-60">{text}</p>
    {children}
  </div>
)

function showScene(id: string | undefined): void {
  const row = id && document.querySelector<HTMLElement>(`[data-scene="${id}"]`)
  if (!row) return
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
  row.scrollIntoView({ block: 'center', behavior: isCalm ? 'auto' : 'smooth' })
  row.querySelector<HTMLElement>('[data-handle]')?.focus({ preventScroll: true })
}
