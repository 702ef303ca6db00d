import type { Shot, Storyboard, StoryboardFinding } from '@adwright/contract'
import { Plus } from 'lucide-react'
import { useLayoutEffect, useRef, useState } from 'react'
import { words } from '../../../lib/words.ts'
import { buttonClass } from '../../../ui/cls.ts'
import { Menu, MenuItem } from '../../../ui/menu.tsx'
import { toast } from '../../../ui/toast.tsx'
import type { PictureWish } from './picture-key.ts'
import { addScene, changeScene, duplicateScene, mostScenes, moveScene, removeScene } from './scene-edits.ts'
import { SceneRow } from './scene-row.tsx'
import { storyWords as t } from './story-words.ts'
import { spansOf } from './timing.ts'
import { useRowDrag } from './use-row-drag.ts'
import type { StoryMedia } from './use-story-media.ts'
import type { StoryEdit } from './use-storyboard.ts'

const shots = Object.keys(t.shots) as Shot[] // keys of a closed record

type Props = {
  storyboard: Storyboard
  steady: Storyboard
  findings: readonly StoryboardFinding[]
  wish: PictureWish
  media: StoryMedia
  onEdit: (edit: StoryEdit, group?: string) => void
  onUndo: () => void
  onOpen: (at: number) => void
}

/** The scenes one below the other, in an order of one's own. */
export function SceneList({ storyboard, steady, findings, wish, media, onEdit, onUndo, onOpen }: Props) {
  const list = useRef<HTMLOListElement>(null)
  const refocus = useRef<string | null>(null)
  const [said, setSaid] = useState('')
  const { scenes } = storyboard
  const spans = spansOf(storyboard)
  const move = (from: number, to: number) => {
    if (to < 0 || to >= scenes.length || from === to) return
    onEdit(moveScene(from, to))
    setSaid(t.moved(from + 1, to + 1, scenes.length))
  }
  const drag = useRowDrag(list, move)
  // A row that was moved in the page has lost the focus, and the keys go on moving it.
  useLayoutEffect(() => {
    if (refocus.current === null) return
    list.current?.querySelector<HTMLElement>(`[data-scene="${refocus.current}"] [data-handle]`)?.focus()
    refocus.current = null
  }, [scenes])
  const isFull = scenes.length >= mostScenes
  return (
    <>
      <ol ref={list} aria-label={t.list} className="grid gap-2.5">
        {scenes.map((scene, at) => (
          <SceneRow
            key={scene.id}
            storyboard={storyboard}
            steady={steady}
            scene={scene}
            at={at}
            from={spans[at]?.from ?? 0}
            wish={wish}
            media={media}
            findings={findings.filter(({ sceneId }) => sceneId === scene.id)}
            isDragged={drag.dragged === at}
            landing={drag.landing(at)}
            onChange={(part, group) => onEdit(changeScene(scene.id, part), group)}
            onOpen={() => onOpen(at)}
            onMove={(to) => {
              refocus.current = scene.id
              move(at, to)
            }}
            onGrab={drag.grab(at)}
            onCopy={() => onEdit(duplicateScene(scene.id))}
            onAdd={() => onEdit(addScene('words', at))}
            onRemove={() => {
              onEdit(removeScene(scene.id))
              toast(t.removed, { action: { label: words.common.undo, onClick: onUndo } })
            }}
          />
        ))}
      </ol>
      <p aria-live="polite" className="sr-only">
        {said}
      </p>
      <div className="mt-2.5">
        <Menu
          align="start"
          trigger={
            <button
              type="button"
              disabled={isFull}
              className={buttonClass(
                'ghost',
                'md',
                'w-full border-[1.5px] border-dashed border-line-strong!',
              )}
            >
              <Plus aria-hidden />
              {isFull ? t.full : t.add}
            </button>
          }
        >
          {shots.map((shot) => (
            <MenuItem key={shot} onSelect={() => onEdit(addScene(shot, scenes.length - 1))}>
              <span>
                <span className="block font-[580] text-ink">{t.shots[shot]}</span>
                <span className="block text-xs text-ink-3">{t.shotNotes[shot]}</span>
              </span>
            </MenuItem>
          ))}
        </Menu>
      </div>
    </>
  )
}
