import type { FilmScene, Media } from '@adwright/contract'
import { Slider } from '../../../ui/slider.tsx'
import { Switch } from '../../../ui/switch.tsx'
import { ClipMoment } from './clip-moment.tsx'
import { clipUseOf, latestStart, withClipUse } from './scene-edits.ts'
import { storyWords as t } from './story-words.ts'
import { inSeconds } from './timing.ts'

type Props = {
  scene: FilmScene
  at: number
  /** How long the scene lasts. */
  seconds: number
  /** What the scene shows; not known while it is read. */
  file: Media | undefined
  onChange: (part: Partial<FilmScene>, group?: string) => void
}

/** Of a scene that shows a clip: where in it the scene begins, and whether it is steadied. */
export function ClipControls({ scene, at, seconds, file, onChange }: Props) {
  if (!file?.contentType.startsWith('video/')) return null
  const { fromSeconds, steady } = clipUseOf(scene)
  const lasts = (file.durationMs ?? 0) / 1000
  // one that begins too late stays where it is until somebody moves it
  const latest = Math.max(latestStart(lasts, seconds), fromSeconds)
  return (
    <div
      role="group"
      aria-label={t.clip(at + 1)}
      className="mt-3 flex flex-wrap items-center gap-x-5 gap-y-2.5 rounded-md bg-sunken p-2.5 sm:p-3"
    >
      <div className="flex min-w-0 flex-1 basis-60 items-center gap-3">
        <ClipMoment file={file} atSeconds={fromSeconds} />
        <div className="min-w-0 flex-1">
          {latest > 0 ? (
            <Slider
              label={t.clipBegins}
              value={fromSeconds}
              max={latest}
              step={0.1}
              valueText={t.clipMoment(inSeconds(fromSeconds), inSeconds(lasts))}
              onChange={(value) =>
                onChange(withClipUse(scene, { fromSeconds: Math.round(value * 10) / 10 }), `${scene.id} clip`)
              }
            />
          ) : (
            <p className="text-sm text-ink-3">{t.clipWhole}</p>
          )}
        </div>
      </div>
      <div className="flex flex-1 basis-52 items-center gap-3">
        <Switch
          label={t.clipSteady}
          checked={steady}
          onChange={(on) => onChange(withClipUse(scene, { steady: on }))}
        />
        <p className="text-sm">
          <span className="block font-[580]">{t.clipSteady}</span>
          <span className="block text-xs text-ink-3">{t.clipSteadyNote}</span>
        </p>
      </div>
    </div>
  )
}
