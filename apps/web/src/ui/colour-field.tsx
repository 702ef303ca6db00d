import { useId, useState } from 'react'
import { cx } from './cls.ts'
import { Input } from './input.tsx'

type ColourFieldProps = {
  label: string
  /** `#rrggbb`; null while none is chosen. */
  value: string | null
  /** Shown in the picker while none is chosen. */
  fallback?: string
  /** Colours to choose with one click. */
  swatches?: readonly string[]
  onChange: (value: string) => void
}
const isColour = (text: string) => /^#[0-9a-f]{6}$/i.test(text)

/** A colour by swatch, by the browser's own picker, or by its code. */
export function ColourField({
  label,
  value,
  fallback = '#808080',
  swatches = [],
  onChange,
}: ColourFieldProps) {
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const take = (text: string) => {
    const code = text.startsWith('#') ? text : `#${text}`
    setTyped(text)
    if (isColour(code)) onChange(code.toLowerCase())
  }
  return (
    <div role="group" aria-labelledby={id} className="grid gap-2">
      <span id={id} className="text-base font-[580]">
        {label}
      </span>
      <div className="flex items-center gap-2">
        <input
          type="color"
          aria-label={`${label}: pick`}
          value={value ?? fallback}
          onChange={(event) => onChange(event.target.value)}
          className="h-10 w-12 shrink-0 cursor-pointer rounded-md bg-card p-1 shadow-[inset_0_0_0_1px_var(--control)]"
        />
        <Input
          aria-label={`${label}: code`}
          spellCheck={false}
          maxLength={7}
          placeholder="#7a3b2e"
          className="num font-mono"
          value={typed ?? value ?? ''}
          aria-invalid={
            typed !== null && typed !== '' && !isColour(typed.startsWith('#') ? typed : `#${typed}`)
          }
          onChange={(event) => take(event.target.value)}
          onBlur={() => setTyped(null)}
        />
      </div>
      {swatches.length > 0 && (
        <div className="flex flex-wrap gap-1.5">
          {swatches.map((swatch) => (
            <button
              key={swatch}
              type="button"
              aria-label={`${label}: ${swatch}`}
              aria-pressed={swatch.toLowerCase() === value?.toLowerCase()}
              onClick={() => onChange(swatch.toLowerCase())}
              className={cx(
                'size-8 rounded-full shadow-[inset_0_0_0_1px_var(--line-strong)]',
                swatch.toLowerCase() === value?.toLowerCase() &&
                  'shadow-[inset_0_0_0_1px_var(--line-strong),0_0_0_2px_var(--card),0_0_0_4px_var(--accent-2)]',
              )}
              style={{ background: swatch }}
            />
          ))}
        </div>
      )}
    </div>
  )
}
