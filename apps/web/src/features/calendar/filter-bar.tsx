import type { ApprovalMode, Destination, Network, PostState } from '@adwright/contract'
import { SlidersHorizontal } from 'lucide-react'
import { useState } from 'react'
import { calendarWords } from '../../lib/calendar-words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { NativeSelect } from '../../ui/input.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import type { Counts, Filters } from './filter-entries.ts'
import { filterOptions, type FilterOption } from './filter-options.ts'

const t = calendarWords.filter

export type Chosen = Filters & { q?: string | undefined }
type Props = {
  chosen: Chosen
  counts: Counts
  count: number
  destinations: readonly Destination[]
  approval: ApprovalMode
  narrow: boolean
  onChange: (change: Chosen) => void
}
type Choice = {
  label: string
  all: string
  value: string | undefined
  options: FilterOption[]
  onChoose: (value: string | undefined) => void
}

/** Search and filters: side by side, or behind a button on a phone. */
export function FilterBar({ chosen, counts, count, destinations, approval, narrow, onChange }: Props) {
  const [open, setOpen] = useState(false)
  const { networks, pages, states } = filterOptions(destinations, counts, chosen, approval)
  const all: Choice[] = [
    {
      label: t.network,
      all: t.all.network,
      value: chosen.network,
      options: networks,
      onChoose: (value) => onChange({ network: value as Network | undefined }), // one of the options
    },
    {
      label: t.page,
      all: t.all.page,
      value: chosen.pageId,
      options: pages,
      onChoose: (pageId) => onChange({ pageId }),
    },
    {
      label: t.state,
      all: t.all.state,
      value: chosen.state,
      options: states,
      onChoose: (value) => onChange({ state: value as PostState | undefined }), // one of the options
    },
  ]
  const choices = all.filter(({ options }) => options.length > 1)
  return (
    <div className="flex items-center gap-2">
      <SearchBox
        label={t.search}
        placeholder={t.searchShort}
        className="min-w-0 flex-1 min-[900px]:max-w-60"
        value={chosen.q ?? ''}
        onChange={(q) => onChange({ q: q || undefined })}
      />
      {!narrow &&
        choices.map((choice) => (
          <div key={choice.label} className="w-40">
            <ChoiceSelect choice={choice} named />
          </div>
        ))}
      {narrow && (
        <Button className="h-11" onClick={() => setOpen(true)}>
          <SlidersHorizontal aria-hidden />
          {t.open}
        </Button>
      )}
      <Dialog
        open={open && narrow}
        onClose={() => setOpen(false)}
        title={t.open}
        footer={
          <Button kind="solid" onClick={() => setOpen(false)}>
            {t.show(count)}
          </Button>
        }
      >
        <div className="flex flex-col gap-4 pt-1">
          {choices.map((choice) => (
            <Field key={choice.label} label={choice.label}>
              <ChoiceSelect choice={choice} />
            </Field>
          ))}
        </div>
      </Dialog>
    </div>
  )
}

/** `named` where no label stands beside it. */
const ChoiceSelect = ({ choice, named = false }: { choice: Choice; named?: boolean }) => (
  <NativeSelect
    {...(named && { 'aria-label': choice.label })}
    value={choice.value ?? ''}
    onChange={(event) => choice.onChoose(event.target.value || undefined)}
  >
    <option value="">{choice.all}</option>
    {choice.options.map(({ value, label, count }) => (
      <option key={value} value={value}>
        {label} ({count})
      </option>
    ))}
  </NativeSelect>
)
