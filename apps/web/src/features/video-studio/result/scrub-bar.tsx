import { Slider } from '@base-ui/react/slider'
import { filmWords } from '../words.ts'
import { clock } from '../storyboard/timing.ts'

const t = filmWords.player

type Props = { now: number; length: number; cuts: readonly number[]; onSeek: (seconds: number) => void }

/** Where the film is, with a notch at every cut. Time runs from left to right in every language. */
export const ScrubBar = ({ now, length, cuts, onSeek }: Props) => (
  <Slider.Root
    dir="ltr"
    value={Math.min(now, length)}
    min={0}
    max={Math.max(0.1, length)}
    step={1 / 30}
    largeStep={1}
    onValueChange={(value) => onSeek(value)}
    aria-label={t.at}
    className="block min-w-0 flex-1"
  >
    <Slider.Control className="flex h-8 touch-none items-center select-none">
      <Slider.Track className="relative h-1.5 w-full rounded-full bg-[color-mix(in_oklch,var(--sunken),var(--ink)_14%)]">
        <Slider.Indicator className="ai-fill rounded-full" />
        {cuts.map((cut) => (
          <i
            key={cut}
            aria-hidden
            className="absolute inset-y-0 w-[2px] bg-card"
            style={{ left: `${(cut / Math.max(0.1, length)) * 100}%` }}
          />
        ))}
        <Slider.Thumb
          getAriaLabel={() => t.at}
          getAriaValueText={() => t.time(clock(now), clock(length))}
          className="size-4 rounded-full border-[1.5px] border-line-strong bg-white shadow-pop has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
        />
      </Slider.Track>
    </Slider.Control>
  </Slider.Root>
)
