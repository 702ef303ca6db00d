import type { FilmSeconds } from '@adwright/contract'
import { Segmented } from '../../../ui/segmented.tsx'
import { Choice } from './form-section.tsx'
import { formWords as t } from './form-words.ts'
import { filmLengths } from './video-values.ts'

const items = filmLengths.map((seconds) => ({ value: String(seconds), label: t.seconds(seconds) }))

type Props = { value: FilmSeconds; onChange: (seconds: FilmSeconds) => void }

/** The five lengths that are sold, and what each is for. */
export const LengthPicker = ({ value, onChange }: Props) => (
  <Choice
    label={t.length}
    note={
      <>
        <b className="font-[600] text-ink-2">{t.lengths[value].name}.</b> {t.lengths[value].note}
      </>
    }
  >
    <Segmented
      label={t.length}
      value={String(value)}
      items={items}
      onChange={(next) => onChange(filmLengths.find((seconds) => String(seconds) === next) ?? value)}
    />
  </Choice>
)
