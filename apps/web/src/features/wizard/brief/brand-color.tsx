import { useId } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'

type Props = { value: string | null; onChange: (color: string | null) => void }

/** Null lets the studio take the colour from logo and photos. */
export function BrandColor({ value, onChange }: Props) {
  const id = useId()
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Checkbox
        checked={value !== null}
        onChange={(on) => onChange(on ? '#5843e8' : null)}
        label="Use my brand colour"
      />
      {value === null ? (
        <p className="text-sm text-ink-3">Otherwise it is taken from your logo and photos.</p>
      ) : (
        <span className="flex items-center gap-2">
          <label htmlFor={id} className="sr-only">
            Brand colour
          </label>
          <input
            id={id}
            type="color"
            value={value}
            onChange={(event) => onChange(event.target.value)}
            className="h-10 w-14 cursor-pointer rounded-md bg-card p-1 shadow-[inset_0_0_0_1px_var(--control)]"
          />
          <code className="num text-sm text-ink-2">{value}</code>
          <Button kind="ghost" size="sm" onClick={() => onChange(null)}>
            Remove
          </Button>
        </span>
      )}
    </div>
  )
}
