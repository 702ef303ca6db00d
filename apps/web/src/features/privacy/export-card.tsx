import { Check } from 'lucide-react'
import { reasonOf } from '../../lib/api.ts'
import { Card, CardHeader } from '../../ui/card.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingNote, Skeleton } from '../../ui/skeleton.tsx'
import { ExportState } from './export-state.tsx'
import { useExport } from './use-export.ts'
import { dataWords } from './words.ts'

const t = dataWords.export

export function ExportCard() {
  const { file, ask, asking } = useExport()
  return (
    <Card className="p-4 lg:p-5" aria-labelledby="export">
      <CardHeader id="export" title={t.title} note={t.note} />
      <ul className="mt-4 flex flex-col gap-2">
        {t.contains.map((part) => (
          <li key={part} className="flex gap-2.5">
            <Check className="mt-1 size-4 shrink-0 text-good" aria-hidden />
            {part}
          </li>
        ))}
      </ul>
      <p className="mt-3 text-sm text-ink-3">{t.without}</p>
      <div className="mt-4">
        {file.data ? (
          <ExportState file={file.data} onAsk={ask} asking={asking} />
        ) : file.error ? (
          <ErrorState compact reason={reasonOf(file.error)} onRetry={() => void file.refetch()} />
        ) : (
          <>
            <LoadingNote />
            <Skeleton className="h-10 w-40" />
          </>
        )}
      </div>
    </Card>
  )
}
