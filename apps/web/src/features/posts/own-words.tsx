import { limits } from '@adwright/posting'
import { Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Textarea } from '../../ui/input.tsx'
import { ChipInput } from './chip-input.tsx'
import { MOST_HASHTAGS } from './common-words.tsx'
import { refOf, type Draft } from './draft.ts'
import { override, withoutOverride } from './variant.ts'
import { WordCounts } from './word-counts.tsx'
import { postWords } from './words.ts'

const t = postWords.write

type Own = 'text' | 'hashtags' | 'firstComment'
type Props = {
  draft: Draft
  destination: string
  name: string
  onChange: (next: (draft: Draft) => Draft) => void
}

/** What is otherwise on one destination. A field follows the common text until something is typed in it. */
export function OwnWords({ draft, destination, name, onChange }: Props) {
  const { network } = refOf(destination)
  const own = draft.overrides[destination] ?? {}
  const text = own.text ?? draft.text
  const hashtags = own.hashtags ?? draft.hashtags
  const isStory = (own.format ?? draft.format) === 'story'
  const set = (change: Parameters<typeof override>[2]) =>
    onChange((now) => override(now, destination, change))
  const back = (field: Own) => onChange((now) => withoutOverride(now, destination, field))
  return (
    <div className="flex flex-col gap-4">
      <OwnField
        label={t.text}
        isOwn={own.text !== undefined}
        onBack={() => back('text')}
        aside={<WordCounts networks={[network]} text={text} hashtags={hashtags} />}
      >
        <Textarea
          dir="auto"
          rows={6}
          aria-label={t.textFor(name)}
          value={text}
          onChange={(event) => set({ text: event.target.value })}
        />
      </OwnField>
      <OwnField label={t.hashtags} isOwn={own.hashtags !== undefined} onBack={() => back('hashtags')}>
        <ChipInput
          mark="#"
          values={hashtags}
          most={MOST_HASHTAGS}
          placeholder={t.addHashtag}
          onChange={(next) => set({ hashtags: next })}
        />
      </OwnField>
      {!isStory && (
        <OwnField
          label={t.firstComment}
          isOwn={own.firstComment !== undefined}
          onBack={() => back('firstComment')}
          aside={t.count((own.firstComment ?? draft.firstComment).length, limits[network].comment.characters)}
        >
          <Textarea
            dir="auto"
            rows={2}
            className="min-h-16"
            value={own.firstComment ?? draft.firstComment}
            onChange={(event) => set({ firstComment: event.target.value })}
          />
        </OwnField>
      )}
    </div>
  )
}

function OwnField({
  label,
  isOwn,
  onBack,
  aside,
  children,
}: {
  label: string
  isOwn: boolean
  onBack: () => void
  aside?: ReactNode
  children: ReactNode
}) {
  return (
    <div>
      <Field
        label={
          <>
            {label}
            {isOwn && (
              <span className="ml-2 rounded-full bg-accent-soft px-2 py-0.5 text-xs font-[600] text-accent">
                {t.changed}
              </span>
            )}
          </>
        }
        aside={aside}
        hint={isOwn ? undefined : t.asEverywhere}
      >
        {children}
      </Field>
      {isOwn && (
        <Button size="sm" kind="ghost" className="mt-1 -ml-2.5 max-sm:h-10" onClick={onBack}>
          <Undo2 aria-hidden />
          {t.backToCommon}
          <span className="sr-only">: {label}</span>
        </Button>
      )}
    </div>
  )
}
