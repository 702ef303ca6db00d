import type { Quality } from '@adwright/contract'
import { Field } from '../../../ui/field.tsx'
import { NativeSelect } from '../../../ui/input.tsx'
import { useDesk } from '../desk.ts'
import { editorWords } from '../words.ts'

/** On phones, where the bar has no room for it. */
export function QualityField() {
  const { document, change } = useDesk()
  return (
    <Field label="Quality" hint={editorWords.qualities[document.quality].note} className="mt-2 sm:hidden">
      <NativeSelect
        value={document.quality}
        onChange={({ target }) => change((now) => ({ ...now, quality: target.value as Quality }))} // only our own options
      >
        {Object.entries(editorWords.qualities).map(([quality, { label }]) => (
          <option key={quality} value={quality}>
            {label}
          </option>
        ))}
      </NativeSelect>
    </Field>
  )
}
