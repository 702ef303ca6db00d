import { CalendarPlus, PencilLine, PlugZap, SearchX } from 'lucide-react'
import { ConnectButton } from '../../connection/connect-button.tsx'
import { forPosts } from '../../connection/use-connect.ts'
import { calendarWords } from '../../lib/calendar-words.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'

const t = calendarWords.empty

/** Nowhere to publish yet. */
export const NoPage = ({ mayWrite }: { mayWrite: boolean }) => (
  <Card>
    <EmptyState
      icon={<PlugZap aria-hidden />}
      title={t.noPage}
      action={mayWrite && <ConnectButton returnTo="/calendar" features={forPosts} />}
    >
      <p>{t.noPageText}</p>
      {!mayWrite && <p className="mt-1">{t.noPageView}</p>}
    </EmptyState>
  </Card>
)

/** Not one post in this workspace. */
export const NoPosts = ({ mayWrite }: { mayWrite: boolean }) => (
  <Card>
    <EmptyState
      icon={<PencilLine aria-hidden />}
      title={t.noPosts}
      action={mayWrite && <WriteOrImport solid />}
    >
      {t.noPostsText}
    </EmptyState>
  </Card>
)

/** There are posts, but none in this month. */
export const NothingHere = ({ month, mayWrite }: { month: string; mayWrite: boolean }) => (
  <EmptyState
    compact
    icon={<CalendarPlus aria-hidden />}
    title={t.month(month)}
    action={mayWrite && <WriteOrImport />}
  >
    {t.monthText}
  </EmptyState>
)

export const NothingMatches = ({ onClear }: { onClear: () => void }) => (
  <EmptyState
    compact
    icon={<SearchX aria-hidden />}
    title={calendarWords.filter.none}
    action={<Button onClick={onClear}>{calendarWords.filter.clearAll}</Button>}
  >
    {calendarWords.filter.noneText}
  </EmptyState>
)

const WriteOrImport = ({ solid = false }: { solid?: boolean }) => (
  <span className="flex flex-wrap justify-center gap-2">
    <LinkButton to="/posts/new" kind={solid ? 'solid' : 'soft'}>
      {solid ? t.write : calendarWords.newPost}
    </LinkButton>
    <LinkButton to="/calendar/import">{calendarWords.importPosts}</LinkButton>
  </span>
)
