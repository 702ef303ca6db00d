import type { FilmStyle, VideoDesk } from '@adwright/contract'
import {
  Footprints,
  Heart,
  Lightbulb,
  Megaphone,
  MessageSquareQuote,
  Package,
  PartyPopper,
  Zap,
  type LucideIcon,
} from 'lucide-react'
import { useId } from 'react'
import { cx } from '../../../ui/cls.ts'
import { formWords as t } from './form-words.ts'

const icons: Record<FilmStyle, LucideIcon> = {
  commercial: Megaphone,
  social: Zap,
  explainer: Lightbulb,
  testimonial: MessageSquareQuote,
  product_demo: Package,
  brand_story: Heart,
  event_promo: PartyPopper,
  tutorial: Footprints,
}

type Props = { desk: VideoDesk; value: FilmStyle; onChange: (style: FilmStyle) => void }

/** Eight ways to tell, each with the music that goes with it; arrows move, as in every radio group. */
export function FilmStylePicker({ desk, value, onChange }: Props) {
  const name = useId()
  const chosen = desk.styles.find(({ id }) => id === value)
  const musicOf = (id: string) => desk.music.find((one) => one.id === id)?.name.toLowerCase() ?? id
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 text-base font-[580]">{t.style}</legend>
      <div className="grid grid-cols-2 gap-2">
        {desk.styles.map((style) => {
          const Icon = icons[style.id]
          const isChosen = style.id === value
          return (
            <label
              key={style.id}
              className={cx(
                'relative flex min-h-[60px] cursor-pointer items-center gap-2.5 rounded-md p-2 pe-2.5 transition-shadow duration-120 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent',
                isChosen
                  ? 'bg-accent-soft shadow-[inset_0_0_0_1.5px_var(--accent-2)]'
                  : 'shadow-[inset_0_0_0_1px_var(--line-strong)] hover-fine:bg-hover',
              )}
            >
              <input
                type="radio"
                name={name}
                value={style.id}
                checked={isChosen}
                onChange={() => onChange(style.id)}
                className="sr-only"
              />
              <span
                aria-hidden
                className={cx(
                  'grid size-9 shrink-0 place-items-center rounded-sm max-[379px]:hidden',
                  isChosen ? 'ai-fill text-white' : 'bg-sunken text-ink-2',
                )}
              >
                <Icon className="size-[18px]" strokeWidth={2} />
              </span>
              <span className="min-w-0 flex-1">
                <span
                  className={cx(
                    'block truncate text-sm leading-[1.3]',
                    isChosen ? 'font-[640] text-ink' : 'font-[560] text-ink-2',
                  )}
                >
                  {style.name}
                </span>
                <span className="block truncate text-2xs text-ink-3">
                  <span className="sr-only">, </span>
                  {t.withMusic(musicOf(style.music))}
                </span>
              </span>
            </label>
          )
        })}
      </div>
      {chosen && <p className="mt-2 text-sm text-ink-3">{chosen.description}</p>}
    </fieldset>
  )
}
