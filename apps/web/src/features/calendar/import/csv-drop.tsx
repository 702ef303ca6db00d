import { CircleAlert, FileSpreadsheet, LoaderCircle } from 'lucide-react'
import { useId, useState, type DragEvent } from 'react'
import { calendarWords } from '../../../lib/calendar-words.ts'
import { Button } from '../../../ui/button.tsx'
import { cx } from '../../../ui/cls.ts'
import { Field } from '../../../ui/field.tsx'
import { Textarea } from '../../../ui/input.tsx'
import { readCsv, type CsvSource } from './read-csv.ts'

const t = calendarWords.import

type Props = {
  busy: boolean
  problem: string | null
  onSource: (source: CsvSource) => void
  onProblem: (problem: string) => void
}

/** A CSV file by drop or by choice, or its lines by paste. */
export function CsvDrop({ busy, problem, onSource, onProblem }: Props) {
  const id = useId()
  const [over, setOver] = useState(false)
  const [pasted, setPasted] = useState('')
  const take = async (file: File | undefined) => {
    if (!file || busy) return
    const read = await readCsv(file)
    if ('problem' in read) onProblem(read.problem)
    else onSource(read)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void take(event.dataTransfer.files[0])
  }
  return (
    <div className="flex flex-col gap-4">
      <label
        htmlFor={id}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={cx(
          'flex min-h-40 cursor-pointer flex-col items-center justify-center gap-1.5 rounded-lg border-[1.5px] border-dashed border-control px-4 py-6 text-center transition-colors duration-120 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent hover-fine:bg-hover',
          over && 'bg-accent-soft',
        )}
      >
        {busy ? (
          <LoaderCircle className="size-6 animate-spin text-accent" aria-hidden />
        ) : (
          <FileSpreadsheet className="size-6 text-accent" aria-hidden />
        )}
        <span className="font-[580]">{busy ? t.checking : t.drop}</span>
        <span className="text-sm text-ink-3">{t.dropHint}</span>
        <input
          id={id}
          type="file"
          accept=".csv,text/csv,text/plain"
          aria-label={t.file}
          disabled={busy}
          className="sr-only"
          onChange={(event) => {
            void take(event.target.files?.[0])
            event.target.value = '' // the same file may be chosen again once it is mended
          }}
        />
      </label>
      <p role="alert" className={cx('flex gap-1.5 font-[540] text-bad', !problem && 'hidden')}>
        <CircleAlert className="mt-0.5 size-4 shrink-0" aria-hidden />
        {problem}
      </p>
      <details>
        <summary className="flex min-h-10 w-fit items-center rounded-xs text-sm font-[560] text-ink-2 underline underline-offset-4">
          {t.paste}
        </summary>
        <form
          className="mt-2 flex flex-col items-end gap-3"
          onSubmit={(event) => {
            event.preventDefault()
            if (pasted.trim()) onSource({ name: t.pasted, csv: pasted })
          }}
        >
          <Field label={t.pasteLabel} className="w-full">
            <Textarea
              rows={6}
              value={pasted}
              spellCheck={false}
              onChange={(event) => setPasted(event.target.value)}
              className="font-mono"
            />
          </Field>
          <Button type="submit" busy={busy} disabled={!pasted.trim()}>
            {t.check}
          </Button>
        </form>
      </details>
    </div>
  )
}
