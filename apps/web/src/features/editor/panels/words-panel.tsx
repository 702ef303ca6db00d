import type { CallToAction, Words } from '@adwright/contract'
import type { ReactNode } from 'react'
import { mostCharacters } from '../../../previews/placements.ts'
import { Field } from '../../../ui/field.tsx'
import { Input, NativeSelect, Textarea } from '../../../ui/input.tsx'
import { useDesk } from '../desk.ts'
import { withCall, withWord } from '../document/change-document.ts'
import { problemsOf } from '../document/poster-document.ts'
import { editorWords } from '../words.ts'

/** All that is printed, and the text above the ad. */
export function WordsPanel() {
  const { document, change, preview } = useDesk()
  const { words, ctaLabel } = document
  const problems = problemsOf(document)
  const set = (field: keyof Words) => (event: { target: { value: string } }) => {
    const value = event.target.value.replaceAll('\n', field === 'primaryText' ? '\n' : ' ')
    change((now) => withWord(now, field, value), `word ${field}`)
  }
  const bind = (field: Exclude<keyof Words, 'cta'>) => ({
    dir: 'auto' as const,
    value: words[field],
    maxLength: mostCharacters[field],
    onChange: set(field),
  })
  const printed = preview?.elements.find(({ name }) => name === 'cta')?.text
  return (
    <div className="grid gap-4">
      <Counted
        label="Headline"
        value={words.headline}
        most={mostCharacters.headline}
        error={problems.headline}
      >
        <Textarea rows={2} className="min-h-0!" {...bind('headline')} />
      </Counted>
      <Counted
        label="Small line"
        hint="Above the headline."
        value={words.kicker}
        most={mostCharacters.kicker}
      >
        <Input {...bind('kicker')} />
      </Counted>
      <Counted
        label="Line below"
        hint="Smaller, under the headline. Some arrangements leave it out."
        value={words.description}
        most={mostCharacters.description}
      >
        <Textarea rows={2} className="min-h-0!" {...bind('description')} />
      </Counted>
      <Counted label="Offer" value={words.offer} most={mostCharacters.offer}>
        <Input {...bind('offer')} />
      </Counted>
      <div className="grid grid-cols-2 gap-3">
        <Field label="Button does">
          <NativeSelect
            value={words.cta}
            onChange={(event) => change((now) => withCall(now, event.target.value as CallToAction))} // only our own options
          >
            {Object.entries(editorWords.callsToAction).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </NativeSelect>
        </Field>
        <Field label="Button says" error={problems.ctaLabel}>
          <Input
            dir="auto"
            maxLength={40}
            value={ctaLabel ?? printed ?? ''}
            onChange={({ target }) => change((now) => ({ ...now, ctaLabel: target.value }), 'word ctaLabel')}
          />
        </Field>
      </div>
      <Counted
        label="Ad text"
        hint="Shown above the picture in the ad, not on it."
        value={words.primaryText}
        most={mostCharacters.primaryText}
        error={problems.primaryText}
      >
        <Textarea rows={4} {...bind('primaryText')} />
      </Counted>
    </div>
  )
}

type CountedProps = {
  label: string
  hint?: string
  value: string
  most: number
  error?: string | undefined
  children: ReactNode
}
const Counted = ({ value, most, ...field }: CountedProps) => (
  <Field {...field} aside={value.length > most * 0.7 ? `${value.length} of ${most}` : String(value.length)} />
)
