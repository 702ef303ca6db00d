import { RadioCards } from '../../ui/radio-cards.tsx'
import { readingWords as t } from './words.ts'

type Props = {
  label: string
  lines: readonly { text: string; note: string }[]
  chosen: number | null
  onChoose: (at: number | null) => void
}

const none = 'none'

/** One of several lines of the page, or none. */
export function LineChoices({ label, lines, chosen, onChoose }: Props) {
  return (
    <RadioCards
      label={label}
      className="grid gap-2"
      value={chosen === null ? none : String(chosen)}
      onChange={(value) => onChoose(value === none ? null : Number(value))}
      items={[
        ...lines.map(({ text, note }, at) => ({ value: String(at), label: text, note })),
        { value: none, label: t.none },
      ]}
    />
  )
}
