import type { Post } from '@adwright/contract'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { Thumbnail } from '../../ui/thumbnail.tsx'
import { addressOf, isBadLink } from './draft.ts'
import { useState } from 'react'
import { postWords } from './words.ts'

const t = postWords.write

type Props = { value: string; preview: Post['linkPreview']; onChange: (link: string) => void }

/** An address, with what its page shows of itself. It is judged when the field is left, not while it is typed. */
export function LinkField({ value, preview, onChange }: Props) {
  const [left, setLeft] = useState(true)
  const address = addressOf(value)
  return (
    <div>
      <Field
        label={t.link}
        hint={t.linkHint}
        optional
        error={left && isBadLink(value) ? t.linkBad : undefined}
      >
        <Input
          type="url"
          inputMode="url"
          dir="ltr"
          maxLength={2000}
          value={value}
          placeholder="https://"
          onFocus={() => setLeft(false)}
          onBlur={() => {
            setLeft(true)
            if (address && address !== value) onChange(address)
          }}
          onChange={(event) => onChange(event.target.value)}
        />
      </Field>
      {address && preview && (
        <div className="mt-2 flex min-w-0 items-center gap-3 rounded-md bg-sunken p-2.5">
          <Thumbnail url={preview.imageUrl} size="md" />
          <div className="min-w-0">
            <p className="truncate font-[580]">{preview.title ?? preview.host}</p>
            <p className="truncate text-sm text-ink-2">{preview.problem ?? preview.description}</p>
            <p className="truncate text-xs text-ink-3">{preview.host}</p>
          </div>
        </div>
      )}
    </div>
  )
}
