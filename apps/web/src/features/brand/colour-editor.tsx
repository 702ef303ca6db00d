import { ArrowLeft, ArrowRight, Plus, Star, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button, IconButton } from '../../ui/button.tsx'
import { cx } from '../../ui/cls.ts'
import { ColourFields } from './colour-fields.tsx'
import { freshColour, moved } from './colours.ts'
import { brandWords as t } from './words.ts'

type Props = { colours: string[]; onChange: (colours: string[]) => void; error: string | undefined }

const most = 6

/** Swatches in their order; the one that is open can be changed, moved and removed. */
export function ColourEditor({ colours, onChange, error }: Props) {
  const [open, setOpen] = useState(0)
  const at = Math.min(open, colours.length - 1)
  const colour = colours[at]
  const move = (to: number) => {
    onChange(moved(colours, at, to))
    setOpen(to)
  }
  return (
    <fieldset className="min-w-0">
      <legend className="text-base font-[580]">{t.colours}</legend>
      <p className="mb-2.5 text-sm text-ink-3">{t.coloursHint}</p>
      <ul className="flex flex-wrap gap-2.5">
        {colours.map((one, index) => (
          <li key={one}>
            <button
              type="button"
              aria-pressed={index === at}
              onClick={() => setOpen(index)}
              className={cx(
                'relative size-12 rounded-lg shadow-[inset_0_0_0_1px_var(--line-strong)] transition-shadow duration-120',
                index === 0 && 'sm:w-20',
                index === at && 'shadow-[0_0_0_2px_var(--card),0_0_0_4px_var(--accent-2)]!',
              )}
              style={{ backgroundColor: one }}
            >
              <span className="sr-only">{t.colourAt(index + 1, one)} </span>
              {index === 0 && (
                <span className="absolute bottom-1 left-1 hidden rounded-xs bg-card px-1 text-2xs font-[600] text-ink-2 sm:block">
                  {t.leads}
                </span>
              )}
            </button>
          </li>
        ))}
        {colours.length < most && (
          <li>
            <Button
              kind="soft"
              className="h-12!"
              onClick={() => {
                onChange([...colours, freshColour(colours)])
                setOpen(colours.length)
              }}
            >
              <Plus aria-hidden />
              {t.addColour}
            </Button>
          </li>
        )}
      </ul>
      {colour !== undefined && (
        <div className="mt-3 flex flex-wrap items-start gap-x-3 gap-y-2 rounded-lg bg-sunken p-3">
          <ColourFields
            key={colour}
            colour={colour}
            others={colours.filter((_, index) => index !== at)}
            onChange={(next) => onChange(colours.map((one, index) => (index === at ? next : one)))}
          />
          <div className="ml-auto flex items-center">
            <IconButton label={t.makeFirst} disabled={at === 0} onClick={() => move(0)}>
              <Star aria-hidden />
            </IconButton>
            <IconButton label={t.earlier} disabled={at === 0} onClick={() => move(at - 1)}>
              <ArrowLeft aria-hidden />
            </IconButton>
            <IconButton label={t.later} disabled={at === colours.length - 1} onClick={() => move(at + 1)}>
              <ArrowRight aria-hidden />
            </IconButton>
            <IconButton
              label={t.removeColour}
              onClick={() => onChange(colours.filter((_, index) => index !== at))}
            >
              <Trash2 aria-hidden />
            </IconButton>
          </div>
        </div>
      )}
      {error && (
        <p role="alert" className="mt-2 text-sm font-[540] text-bad">
          {error}
        </p>
      )}
    </fieldset>
  )
}
