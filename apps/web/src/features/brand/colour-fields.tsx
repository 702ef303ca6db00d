import { useState } from 'react'
import { Input } from '../../ui/input.tsx'
import { asColour, isColour } from './colours.ts'
import { groundFor } from './contrast.ts'
import { brandWords as t } from './words.ts'

type Props = { colour: string; others: readonly string[]; onChange: (colour: string) => void }

/** One colour by eye or by its figures, and what may be written on it. */
export function ColourFields({ colour, others, onChange }: Props) {
  const [typed, setTyped] = useState(colour)
  const [problem, setProblem] = useState<string>()
  const take = (text: string) => {
    const next = asColour(text)
    if (!isColour(next)) return setProblem(t.notHex)
    if (others.includes(next)) return setProblem(t.twice)
    setProblem(undefined)
    if (next !== colour) onChange(next)
  }
  const { words, ratio } = groundFor(colour)
  return (
    <div className="min-w-0 flex-1 basis-60">
      <div className="flex items-center gap-2">
        <input
          type="color"
          aria-label={t.pick}
          value={typed}
          // The picker tells of every colour on its way; it is taken when the picker is left.
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => take(typed)}
          className="h-10 w-14 shrink-0 cursor-pointer rounded-md bg-card p-1 shadow-[inset_0_0_0_1px_var(--control)]"
        />
        <Input
          aria-label={t.hex}
          aria-invalid={problem ? true : undefined}
          value={typed}
          maxLength={9}
          spellCheck={false}
          autoCapitalize="none"
          className="num max-w-32 font-mono"
          onChange={(event) => {
            setTyped(event.target.value)
            if (isColour(asColour(event.target.value))) setProblem(undefined)
          }}
          onBlur={() => take(typed)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            take(typed)
          }}
        />
      </div>
      <p className={problem ? 'mt-1.5 text-sm font-[540] text-bad' : 'mt-1.5 text-sm text-ink-2'}>
        {problem ?? t.readsOn(words, ratio)}
      </p>
    </div>
  )
}
