import { useQuery } from '@tanstack/react-query'
import { Lock } from 'lucide-react'
import { MissingFeature } from '../../../business/plan/missing-feature.tsx'
import { useUsage } from '../../../business/plan/use-usage.ts'
import { apiQuery, reasonOf } from '../../../lib/api.ts'
import { useMayWrite } from '../../../lib/me.ts'
import { calendarWords } from '../../../lib/calendar-words.ts'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { LoadingNote, Skeleton } from '../../../ui/skeleton.tsx'
import { BackLink } from '../back-link.tsx'
import { CsvDrop } from './csv-drop.tsx'
import { useImportCsv } from './import-csv.ts'
import { ImportResult } from './import-result.tsx'
import { TemplateCard } from './template-card.tsx'

const t = calendarWords.import

/** Many posts at once from a table: checked line by line, then imported. */
export function ImportPage() {
  const mayWrite = useMayWrite()
  const missing = useUsage()?.features.includes('bulkTools') === false
  const desk = useQuery(apiQuery('postingDesk'))
  const { checked, problem, checking, running, done, check, refuse, run, again } = useImportCsv()
  const zone = desk.data?.timeZone ?? 'UTC'
  return (
    <div className="mx-auto max-w-[920px]">
      <PageHeader title={t.title} above={<BackLink />}>
        {t.lead}
      </PageHeader>
      {!mayWrite ? (
        <Card>
          <EmptyState
            icon={<Lock aria-hidden />}
            title={t.noRole}
            action={<LinkButton to="/calendar">{calendarWords.back}</LinkButton>}
          />
        </Card>
      ) : missing ? (
        <Card>
          <MissingFeature feature="bulkTools" />
        </Card>
      ) : desk.error && !desk.data ? (
        <Card>
          <ErrorState reason={reasonOf(desk.error)} onRetry={() => void desk.refetch()} />
        </Card>
      ) : !desk.data ? (
        <>
          <LoadingNote />
          <Skeleton className="h-64 rounded-lg" />
        </>
      ) : checked ? (
        <ImportResult
          name={checked.source.name}
          result={done ?? checked.result}
          done={done !== undefined}
          running={running}
          zone={zone}
          onRun={run}
          onAgain={again}
        />
      ) : (
        <div className="flex flex-col gap-4">
          <Card className="p-4 lg:p-5">
            <CsvDrop busy={checking} problem={problem} onSource={check} onProblem={refuse} />
          </Card>
          <TemplateCard zone={zone} now={new Date(desk.data.now)} />
        </div>
      )}
    </div>
  )
}
