import { useQuery } from '@tanstack/react-query'
import { BellRing, CheckCheck } from 'lucide-react'
import { reasonOf } from '../../lib/api.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingNote, Skeleton } from '../../ui/skeleton.tsx'
import { latestQuery } from './latest.ts'
import { NotificationRow } from './notification-row.tsx'
import { useMarkRead } from './use-mark-read.ts'
import { useOpenNotification } from './use-open-notification.ts'
import { notificationWords as t } from './words.ts'

/** The newest ones, as the bell shows them. `onLeave`: one of them leads away. */
export function PanelBody({ onLeave }: { onLeave: () => void }) {
  const list = useQuery(latestQuery)
  const open = useOpenNotification()
  if (!list.data)
    return list.error ? (
      <ErrorState compact reason={reasonOf(list.error)} onRetry={() => void list.refetch()} />
    ) : (
      <div className="p-3">
        <LoadingNote />
        <Skeleton className="h-40" />
      </div>
    )
  const { notifications, unreadElsewhere } = list.data
  return (
    <>
      {notifications.length === 0 ? (
        <EmptyState compact icon={<BellRing aria-hidden />} title={t.none}>
          {t.noneText}
        </EmptyState>
      ) : (
        <ul className="flex flex-col gap-px">
          {notifications.map((notification) => (
            <NotificationRow
              key={notification.id}
              notification={notification}
              onOpen={(one) => {
                onLeave()
                void open(one)
              }}
            />
          ))}
        </ul>
      )}
      {unreadElsewhere > 0 && (
        <p className="mx-3 mt-2 rounded-md bg-sunken px-3 py-2 text-sm text-ink-2">
          {t.elsewhere(unreadElsewhere)}
        </p>
      )}
    </>
  )
}

/** There only while something is unread. */
export function MarkAll() {
  const { data } = useQuery(latestQuery)
  const { mutate, isPending } = useMarkRead()
  if (!data || data.unread === 0) return null
  return (
    <Button
      kind="ghost"
      size="sm"
      className="max-lg:h-10"
      busy={isPending}
      onClick={() => mutate({ all: true })}
    >
      <CheckCheck aria-hidden />
      {t.markAll}
    </Button>
  )
}

export const PanelLinks = ({ onLeave }: { onLeave: () => void }) => (
  <>
    <LinkButton to="/notifications" kind="ghost" size="sm" className="max-lg:h-10" onClick={onLeave}>
      {t.seeAll}
    </LinkButton>
    <LinkButton
      to="/settings/notifications"
      kind="ghost"
      size="sm"
      className="max-lg:ml-auto max-lg:h-10"
      onClick={onLeave}
    >
      {t.choose}
    </LinkButton>
  </>
)
