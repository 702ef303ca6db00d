import type { PageReading } from '@adwright/contract'
import { cx } from '../../ui/cls.ts'
import { readingWords as t } from './words.ts'

type Props = {
  colours: PageReading['colours']
  chosen: readonly string[]
  onToggle: (colour: string) => void
}

/** Colours of the page; the number on a picked one is its place in the kit. */
export function ColourChoices({ colours, chosen, onToggle }: Props) {
  return (
    <ul className="flex flex-wrap gap-2.5">
      {colours.map(({ value, from }) => {
        const place = chosen.indexOf(value)
        return (
          <li key={value}>
            <button
              type="button"
              aria-pressed={place >= 0}
              title={`${value}, from ${t.from[from]}`}
              onClick={() => onToggle(value)}
              className={cx(
                'flex size-11 items-end justify-end rounded-md p-1 shadow-[inset_0_0_0_1px_var(--line-strong)] transition-shadow duration-120',
                place >= 0 && 'shadow-[0_0_0_2px_var(--card),0_0_0_4px_var(--accent-2)]!',
              )}
              style={{ backgroundColor: value }}
            >
              <span className="sr-only">{t.colour(value)} </span>
              {place >= 0 && (
                <span className="num flex size-5 items-center justify-center rounded-full bg-card text-xs font-[640] text-ink shadow-button">
                  {place + 1}
                </span>
              )}
            </button>
          </li>
        )
      })}
    </ul>
  )
}
