import type { Camera, FilmScene, Storyboard, Transition } from '@adwright/contract'
import { Minus, Move3d, Plus, Shuffle } from 'lucide-react'
import { ChipSelect } from './chip-select.tsx'
import { MediaChoice } from './media-choice.tsx'
import { showing, showsMedia } from './scene-edits.ts'
import { storyWords as t } from './story-words.ts'
import { inSeconds, secondsOf } from './timing.ts'
import type { StoryMedia } from './use-story-media.ts'

const transitions = (Object.keys(t.transitions) as Transition[]).map((value) => ({
  value,
  label: t.transitions[value],
})) // keys of a closed record
const cameras = (Object.keys(t.cameras) as Camera[]).map((value) => ({ value, label: t.cameras[value] })) // likewise
const stepClass =
  'grid size-8 place-items-center rounded-sm text-ink-2 disabled:opacity-40 max-sm:size-10 hover-fine:bg-hover hover-fine:text-ink'

type Props = {
  storyboard: Storyboard
  scene: FilmScene
  at: number
  media: StoryMedia
  onChange: (part: Partial<FilmScene>, group?: string) => void
}

/** How long, how it comes, how the camera moves, and what it shows. */
export function SceneControls({ storyboard, scene, at, media, onChange }: Props) {
  const to = (beats: number) => onChange({ beats }, `${scene.id} beats`)
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      <span
        role="group"
        aria-label={`${t.length}, ${t.scene(at + 1)}`}
        className="inline-flex items-center rounded-sm shadow-[inset_0_0_0_1px_var(--line)]"
      >
        <button
          type="button"
          aria-label={t.shorter(at + 1)}
          disabled={scene.beats <= 1}
          onClick={() => to(scene.beats - 1)}
          className={stepClass}
        >
          <Minus className="size-3.5" aria-hidden />
        </button>
        <output title={t.beats(scene.beats)} className="num min-w-11 text-center text-sm font-[620]">
          {inSeconds(secondsOf(scene.beats, storyboard))}
        </output>
        <button
          type="button"
          aria-label={t.longer(at + 1)}
          disabled={scene.beats >= Math.min(64, storyboard.tempo.beats)}
          onClick={() => to(scene.beats + 1)}
          className={stepClass}
        >
          <Plus className="size-3.5" aria-hidden />
        </button>
      </span>
      {at > 0 && (
        <ChipSelect
          label={`${t.into}, ${t.scene(at + 1)}`}
          icon={Shuffle}
          value={scene.into}
          items={transitions}
          onChange={(into) => onChange({ into })}
        />
      )}
      <ChipSelect
        label={`${t.camera}, ${t.scene(at + 1)}`}
        icon={Move3d}
        value={scene.camera}
        items={cameras}
        onChange={(camera) => onChange({ camera })}
      />
      {(showsMedia(scene.shot) || scene.mediaId) && (
        <MediaChoice
          label={`${t.media}, ${t.scene(at + 1)}`}
          media={media}
          value={scene.mediaId}
          onChange={(mediaId) => onChange(showing(scene, mediaId))}
        />
      )}
    </div>
  )
}
