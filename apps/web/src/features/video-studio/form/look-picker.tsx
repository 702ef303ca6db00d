import type { StudioStyle } from '@adwright/contract'
import { Check, Sparkles } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { tileOf } from '../../../business/style-tiles.ts'
import { cx } from '../../../ui/cls.ts'
import { FieldError } from './form-section.tsx'
import { formWords as t } from './form-words.ts'

type Props = {
  looks: readonly StudioStyle[]
  /** What suits the kind of film. */
  suits: string
  value: string | null
  error: string | undefined
  onChange: (look: string | null) => void
}

/** The studio's styles, and the one that suits by itself. */
export function LookPicker({ looks, suits, value, error, onChange }: Props) {
  const name = useId()
  const suiting = looks.find(({ id }) => id === suits)
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 text-base font-[580]">{t.look}</legend>
      <div className="grid grid-cols-5 gap-x-2 gap-y-2.5">
        <Tile name={name} chosen={value === null} label={t.lookAny} onChoose={() => onChange(null)}>
          {tileOf(suits) && <img src={tileOf(suits)} alt="" className="size-full object-cover opacity-45" />}
          <span className="absolute inset-0 grid place-items-center">
            <span className="grid size-8 place-items-center rounded-full bg-card/92 text-accent">
              <Sparkles className="size-4" aria-hidden />
            </span>
          </span>
        </Tile>
        {looks.map((look) => (
          <Tile
            key={look.id}
            name={name}
            chosen={value === look.id}
            label={look.name}
            onChoose={() => onChange(look.id)}
          >
            {tileOf(look.id) && (
              <img
                src={tileOf(look.id)}
                alt=""
                width={160}
                height={160}
                loading="lazy"
                className="size-full object-cover transition-transform duration-420 ease-out group-hover:scale-106"
              />
            )}
          </Tile>
        ))}
      </div>
      <p className="mt-2 text-sm text-ink-3">
        {value === null
          ? suiting && t.lookAnyNote(suiting.name)
          : looks.find(({ id }) => id === value)?.description}
      </p>
      <FieldError>{error}</FieldError>
    </fieldset>
  )
}

type TileProps = { name: string; chosen: boolean; label: string; onChoose: () => void; children: ReactNode }
const Tile = ({ name, chosen, label, onChoose, children }: TileProps) => (
  <label className="group relative flex min-w-0 cursor-pointer flex-col">
    <input type="radio" name={name} checked={chosen} onChange={onChoose} className="peer sr-only" />
    <span
      className={cx(
        'relative block aspect-square overflow-hidden rounded-md bg-sunken outline-offset-2 transition-shadow duration-180 peer-focus-visible:outline-2 peer-focus-visible:outline-accent',
        chosen
          ? 'shadow-[0_0_0_2px_var(--card),0_0_0_4px_var(--accent-2)]'
          : 'shadow-[0_0_0_1px_var(--line)]',
      )}
    >
      {children}
      {chosen && (
        <span className="absolute end-1 bottom-1 flex size-5 items-center justify-center rounded-full bg-accent-2 text-white shadow-card">
          <Check className="size-3" strokeWidth={3.2} aria-hidden />
        </span>
      )}
    </span>
    <span
      className={cx(
        'mt-1.5 truncate text-2xs tracking-tight',
        chosen ? 'font-[620] text-ink' : 'font-[480] text-ink-2',
      )}
    >
      {label}
    </span>
  </label>
)
