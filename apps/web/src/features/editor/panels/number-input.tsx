import { useState } from 'react'
import { Input } from '../../../ui/input.tsx'

type Props = { value: number; min?: number; max?: number; onChange: (value: number) => void }

/** A whole number that may be half typed: it counts once it is one, and shows what came of it afterwards. */
export function NumberInput({ value, min, max, onChange }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <Input
      type="number"
      inputMode="numeric"
      step={1}
      min={min}
      max={max}
      className="num"
      value={typed ?? String(Math.round(value))}
      onChange={(event) => {
        setTyped(event.target.value)
        const next = event.target.valueAsNumber
        if (Number.isFinite(next)) onChange(next)
      }}
      onBlur={() => setTyped(null)}
    />
  )
}
