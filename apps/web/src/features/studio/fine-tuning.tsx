import type { Painter, Quality, StudioDesk } from '@adwright/contract'
import type { ReactNode } from 'react'
import { Segmented } from '../../ui/segmented.tsx'
import { Slider } from '../../ui/slider.tsx'
import type { StudioForm } from './use-studio-form.ts'
import { studioWords } from './words.ts'

const t = studioWords.form
const qualities = (['draft', 'standard', 'best'] as const satisfies Quality[]).map((value) => ({
  value,
  label: studioWords.quality[value].label,
}))
const painters = (['auto', 'local', 'model'] as const satisfies Painter[]).map((value) => ({
  value,
  label: studioWords.painter[value].label,
}))

/** How free, how sharp, and by whom. */
export function FineTuning({ form, desk }: { form: StudioForm; desk: StudioDesk }) {
  const { values, errors, change } = form
  const feeling = studioWords.creativity.find(({ below }) => values.creativity < below)
  return (
    <>
      <div>
        <Slider
          label={t.creativity}
          value={values.creativity}
          valueText={feeling?.word ?? ''}
          onChange={(creativity) => change({ creativity })}
        />
        <p className="text-sm text-ink-3">{feeling?.note}</p>
      </div>
      <Choice label={t.quality} note={studioWords.quality[values.quality].note} error={errors.quality}>
        <Segmented
          label={t.quality}
          value={values.quality}
          items={qualities}
          onChange={(quality) => change({ quality })}
        />
      </Choice>
      {desk.imageModel ? (
        <Choice
          label={t.painter}
          note={studioWords.painter[values.painter].note(desk.imageModel.model)}
          error={errors.painter}
        >
          <Segmented
            label={t.painter}
            value={values.painter}
            items={painters}
            onChange={(painter) => change({ painter })}
          />
        </Choice>
      ) : (
        <p className="text-sm text-ink-3">{studioWords.noModel}</p>
      )}
    </>
  )
}

function Choice({
  label,
  note,
  error,
  children,
}: {
  label: string
  note: string
  error: string | undefined
  children: ReactNode
}) {
  return (
    <div>
      <p aria-hidden className="mb-1.5 text-base font-[580]">
        {label}
      </p>
      {children}
      <p className="mt-1.5 text-sm text-ink-3">{note}</p>
      {error && (
        <p role="alert" className="mt-1 text-sm font-[540] text-bad">
          {error}
        </p>
      )}
    </div>
  )
}
