import type { FilmScene, Shot, Storyboard, StoryboardFinding } from '@adwright/contract'
import { ArrowDown, ArrowUp, Copy, GripVertical, Plus, Trash2 } from 'lucide-react'
import type { KeyboardEvent, PointerEvent } from 'react'
import { cx } from '../../../ui/cls.ts'
import { MenuItem, MenuSeparator, RowMenu } from '../../../ui/menu.tsx'
import { ChipSelect } from './chip-select.tsx'
import { ClipControls } from './clip-controls.tsx'
import { FindingList } from './finding-list.tsx'
import type { PictureWish } from './picture-key.ts'
import { SceneControls } from './scene-controls.tsx'
import { SceneLines } from './scene-lines.tsx'
import { ScenePicture } from './scene-picture.tsx'
import { storyWords as t } from './story-words.ts'
import { clock, secondsOf } from './timing.ts'
import type { StoryMedia } from './use-story-media.ts'

const shots = (Object.keys(t.shots) as Shot[]).map((value) => ({ value, label: t.shots[value] })) // keys of a closed record
const steps: Record<string, number> = { ArrowUp: -1, ArrowDown: 1 }

type Props = {
  storyboard: Storyboard
  /** As the server last put it right; its pictures are drawn. */
  steady: Storyboard
  scene: FilmScene
  at: number
  from: number
  wish: PictureWish
  media: StoryMedia
  findings: readonly StoryboardFinding[]
  isDragged: boolean
  landing: 'before' | 'after' | null
  onChange: (part: Partial<FilmScene>, group?: string) => void
  onOpen: () => void
  onMove: (to: number) => void
  onGrab: (event: PointerEvent) => void
  onCopy: () => void
  onAdd: () => void
  onRemove: () => void
}

/** One scene: how it looks, what it says, how long it stands. Everything is changed in its place. */
export function SceneRow({
  storyboard,
  steady,
  scene,
  at,
  from,
  wish,
  media,
  findings,
  isDragged,
  landing,
  ...on
}: Props) {
  const of = storyboard.scenes.length
  const isWide = wish.ratio === '16:9'
  const move = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (!step) return
    event.preventDefault()
    on.onMove(at + step)
  }
  return (
    <li
      data-scene={scene.id}
      className={cx(
        'relative scroll-mt-40 rounded-lg bg-card p-3 shadow-card transition-opacity duration-120 [content-visibility:auto] [contain-intrinsic-size:auto_220px]',
        isDragged && 'opacity-45',
      )}
    >
      {landing && (
        <span
          aria-hidden
          className={cx(
            'ai-fill absolute inset-x-1 z-10 h-1 rounded-full',
            landing === 'before' ? 'top-0' : 'bottom-0',
          )}
        />
      )}
      <div className="mb-2 flex items-center gap-1.5">
        <button
          type="button"
          data-handle
          aria-label={t.move(at + 1, of)}
          onKeyDown={move}
          onPointerDown={on.onGrab}
          className="-ms-1.5 flex h-8 cursor-grab touch-none items-center gap-0.5 rounded-sm pe-1.5 text-ink-3 max-sm:h-10 hover-fine:bg-hover hover-fine:text-ink"
        >
          <GripVertical className="size-4" aria-hidden />
          <span className="num min-w-4 text-center text-base font-[640] text-ink">{at + 1}</span>
        </button>
        <ChipSelect
          strong
          label={`${t.shot}, ${t.scene(at + 1)}`}
          value={scene.shot}
          items={shots}
          onChange={(shot) => on.onChange({ shot })}
        />
        <span className="num ms-auto text-xs text-ink-3">{clock(from)}</span>
        <RowMenu label={t.more(at + 1)}>
          <MenuItem icon={<Copy aria-hidden />} onSelect={on.onCopy}>
            {t.duplicate}
          </MenuItem>
          <MenuItem icon={<Plus aria-hidden />} onSelect={on.onAdd}>
            {t.addAfter}
          </MenuItem>
          <MenuItem icon={<ArrowUp aria-hidden />} disabled={at === 0} onSelect={() => on.onMove(at - 1)}>
            {t.up}
          </MenuItem>
          <MenuItem
            icon={<ArrowDown aria-hidden />}
            disabled={at === of - 1}
            onSelect={() => on.onMove(at + 1)}
          >
            {t.down}
          </MenuItem>
          <MenuSeparator />
          <MenuItem danger icon={<Trash2 aria-hidden />} disabled={of === 1} onSelect={on.onRemove}>
            {t.remove}
          </MenuItem>
        </RowMenu>
      </div>
      <div className={cx('flex gap-3.5', isWide && 'max-sm:flex-col')}>
        <div className="group relative shrink-0 self-start">
          <button
            type="button"
            aria-label={t.picture(at + 1, scene.headline)}
            onClick={on.onOpen}
            className="absolute inset-0 z-[1] rounded-md outline-offset-2"
          />
          <ScenePicture
            storyboard={steady}
            at={steady.scenes.findIndex(({ id }) => id === scene.id)}
            wish={wish}
            className={cx(
              'transition-shadow duration-120 group-hover:shadow-pop',
              isWide ? 'w-full sm:w-44' : 'w-[92px] sm:w-[108px]',
            )}
          />
        </div>
        <div className="flex min-w-0 flex-1 flex-col gap-2">
          <SceneLines scene={scene} at={at} onChange={on.onChange} />
          <div className="mt-auto">
            <SceneControls
              storyboard={storyboard}
              scene={scene}
              at={at}
              media={media}
              onChange={on.onChange}
            />
          </div>
          <FindingList findings={findings} />
        </div>
      </div>
      <ClipControls
        scene={scene}
        at={at}
        seconds={secondsOf(scene.beats, storyboard)}
        file={media.find(({ id }) => id === scene.mediaId)?.file}
        onChange={on.onChange}
      />
    </li>
  )
}
