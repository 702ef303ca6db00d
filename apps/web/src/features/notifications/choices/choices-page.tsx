import { reasonOf } from '../../../lib/api.ts'
import { useMe } from '../../../lib/me.ts'
import { Card } from '../../../ui/card.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { LoadingNote, Skeleton } from '../../../ui/skeleton.tsx'
import { choiceWords as t, notificationWords } from '../words.ts'
import { ChoiceRow } from './choice-row.tsx'
import { useChoices } from './use-choices.ts'

/** What I hear of, and how. */
export function ChoicesPage() {
  const { user, workspace } = useMe()
  const choices = useChoices()
  const zone = (user.timeZone ?? workspace.timeZone).replaceAll('_', ' ')
  return (
    <div className="max-w-[820px]">
      <PageHeader title={notificationWords.title}>{t.lead}</PageHeader>
      <Card className="px-4 lg:px-5" aria-label={t.title}>
        {choices.data ? (
          <ul className="divide-y divide-line">
            {choices.data.choices.map((choice) => (
              <ChoiceRow
                key={choice.topic}
                choice={choice}
                onChoose={(change) => choices.choose(choice, change)}
              />
            ))}
          </ul>
        ) : choices.error ? (
          <ErrorState reason={reasonOf(choices.error)} onRetry={() => void choices.refetch()} />
        ) : (
          <div className="py-5">
            <LoadingNote />
            <Skeleton className="h-96" />
          </div>
        )}
      </Card>
      <p className="mt-4 text-sm text-ink-3">{t.mailsGo(user.email, zone)}</p>
    </div>
  )
}
