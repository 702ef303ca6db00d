import type { StudioStyle } from '@adwright/contract'
import { Check, Sparkles } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { cx } from '../../ui/cls.ts'
import { anyStyle } from './studio-form.ts'
import { tileOf } from '../../business/style-tiles.ts'
import { studioWords } from './words.ts'

const t = studioWords.form

type Props = {
  styles: readonly StudioStyle[]
  value: string
  error?: string | undefined
  onChange: (style: string) => void
  /** Without it one style has to be chosen. */
  withChoice?: boolean
}

/** Pictures of the same thing in every style; arrows move, as in every radio group. */
export function StylePicker({ styles, value, error, onChange, withChoice = true }: Props) {
  const name = useId()
  const described = styles.find(({ id }) => id === value)?.description
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 text-base font-[580]">{t.style}</legend>
      <div className={cx('grid grid-cols-4 gap-x-2 gap-y-2.5', !withChoice && 'sm:grid-cols-5')}>
        {withChoice && (
          <Tile
            name={name}
            value={anyStyle}
            chosen={value === anyStyle}
            onChange={onChange}
            label={t.choice}
            className="col-span-3"
          >
            <span className="flex h-full items-center gap-3 bg-[linear-gradient(110deg,color-mix(in_oklab,var(--sun)_22%,var(--card)),color-mix(in_oklab,var(--accent-2)_26%,var(--card)))] px-3">
              <Sparkles className="size-5 shrink-0 text-accent max-[379px]:hidden" aria-hidden />
              <span className="text-sm leading-[1.35] text-ink">{t.choiceNote}</span>
            </span>
          </Tile>
        )}
        {styles.map((style) => (
          <Tile
            key={style.id}
            name={name}
            value={style.id}
            chosen={value === style.id}
            onChange={onChange}
            label={style.name}
          >
            {tileOf(style.id) && (
              <img
                src={tileOf(style.id)}
                alt=""
                width={160}
                height={160}
                className="size-full object-cover transition-transform duration-420 ease-out group-hover:scale-106"
              />
            )}
          </Tile>
        ))}
      </div>
      {described && <p className="mt-2 text-sm text-ink-3">{described}</p>}
      {error && (
        <p role="alert" className="mt-1.5 text-sm font-[540] text-bad">
          {error}
        </p>
      )}
    </fieldset>
  )
}

type TileProps = {
  name: string
  value: string
  chosen: boolean
  label: string
  className?: string
  onChange: (value: string) => void
  children: ReactNode
}
function Tile({ name, value, chosen, label, className, onChange, children }: TileProps) {
  return (
    <label className={cx('group relative flex min-w-0 cursor-pointer flex-col', className)}>
      <input
        type="radio"
        name={name}
        value={value}
        checked={chosen}
        onChange={() => onChange(value)}
        className="peer sr-only"
      />
      <span
        className={cx(
          'relative block h-[76px] overflow-hidden rounded-md bg-sunken outline-offset-2 transition-shadow duration-180 peer-focus-visible:outline-2 peer-focus-visible:outline-accent',
          chosen
            ? 'shadow-[0_0_0_2px_var(--card),0_0_0_4px_var(--accent-2)]'
            : 'shadow-[0_0_0_1px_var(--line)]',
        )}
      >
        {children}
        {chosen && (
          <span className="absolute right-1 bottom-1 flex size-5 items-center justify-center rounded-full bg-accent-2 text-white shadow-card">
            <Check className="size-3" strokeWidth={3.2} aria-hidden />
          </span>
        )}
      </span>
      <span
        className={cx(
          'mt-1.5 truncate text-xs max-xl:text-2xs max-xl:tracking-tight',
          chosen ? 'font-[620] text-ink' : 'font-[480] text-ink-2',
        )}
      >
        {label}
      </span>
    </label>
  )
}
