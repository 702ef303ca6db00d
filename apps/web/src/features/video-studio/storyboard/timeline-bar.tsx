import type { Storyboard, StoryboardFinding } from '@adwright/contract'
import { cx } from '../../../ui/cls.ts'
import { storyWords as t } from './story-words.ts'
import { clock, inSeconds, secondsOf, spansOf } from './timing.ts'

type Props = {
  storyboard: Storyboard
  findings?: readonly StoryboardFinding[]
  /** The scene that is on screen. */
  current?: number
  onChoose: (at: number) => void
}

/** The film on the beat of its music: a part for each scene, as long as it lasts, over the ticks of the beats. */
export function TimelineBar({ storyboard, findings = [], current, onChoose }: Props) {
  const { scenes, tempo, seconds } = storyboard
  const beats = scenes.reduce((sum, scene) => sum + scene.beats, 0)
  const spans = spansOf(storyboard)
  return (
    <div role="group" aria-label={t.timeline} dir="ltr" className="min-w-0">
      <div className="flex h-10 gap-[2px]">
        {scenes.map((scene, at) => {
          const length = inSeconds(secondsOf(scene.beats, storyboard))
          const isWide = scene.beats / beats > 0.045
          const own = findings.filter(({ sceneId }) => sceneId === scene.id)
          const level = own.find((one) => one.level === 'error')?.level ?? own[0]?.level
          return (
            <button
              key={scene.id}
              type="button"
              aria-label={t.sceneTime(at + 1, length, clock(spans[at]?.from ?? 0))}
              aria-current={at === current ? 'true' : undefined}
              title={`${at + 1} · ${t.shots[scene.shot]} · ${length}`}
              onClick={() => onChoose(at)}
              style={{ flexGrow: scene.beats, flexBasis: 0 }}
              className={cx(
                'relative min-w-0 overflow-hidden rounded-[5px] text-2xs font-[620] transition-colors duration-120 first:rounded-s-md last:rounded-e-md',
                at === current ? 'bg-accent-2 text-white' : toneOf(scene.shot),
              )}
            >
              {isWide && <span className="num">{at + 1}</span>}
              {level && (
                <i
                  aria-hidden
                  className={cx(
                    'absolute end-1 top-1 size-1.5 rounded-full',
                    level === 'error' ? 'bg-bad' : 'bg-warn',
                  )}
                />
              )}
            </button>
          )
        })}
      </div>
      <div
        aria-hidden
        className="mt-1 h-1.5 bg-[linear-gradient(90deg,var(--line-strong)_1px,transparent_1px)]"
        style={{ backgroundSize: `${(100 / Math.max(1, tempo.beats)) * beatsATick(tempo.beats)}% 100%` }}
      />
      <div aria-hidden className="num flex justify-between text-2xs text-ink-3">
        <span>0:00</span>
        <span>{clock(seconds / 2, seconds < 20)}</span>
        <span>{clock(seconds, false)}</span>
      </div>
    </div>
  )
}

/** Ticks that can still be told apart: beats, or bars of four, or four bars. */
const beatsATick = (beats: number): number => (beats <= 80 ? 1 : beats <= 240 ? 4 : 16)

/** Words, pictures and the end are told apart at a glance. */
function toneOf(shot: Storyboard['scenes'][number]['shot']): string {
  if (shot === 'end') return 'bg-sun-soft text-sun-ink hover-fine:brightness-95'
  if (shot === 'words' || shot === 'quote' || shot === 'point')
    return 'bg-[color-mix(in_oklch,var(--sunken),var(--ink)_9%)] text-ink-2 hover-fine:bg-[color-mix(in_oklch,var(--sunken),var(--ink)_15%)]'
  return 'bg-accent-soft text-accent hover-fine:brightness-95'
}
