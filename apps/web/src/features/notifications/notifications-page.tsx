import { useNavigate, useSearch } from '@tanstack/react-router'
import { BellRing, CheckCheck, Settings2 } from 'lucide-react'
import { reasonOf } from '../../lib/api.ts'
import { words } from '../../lib/words.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { FilterTabs } from '../../ui/filter-tabs.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { LoadingNote, Skeleton } from '../../ui/skeleton.tsx'
import { byDay } from './by-day.ts'
import { NotificationRow } from './notification-row.tsx'
import { useMarkRead } from './use-mark-read.ts'
import { useNotifications } from './use-notifications.ts'
import { useOpenNotification } from './use-open-notification.ts'
import { notificationWords as t } from './words.ts'

/** Everything that I was told, by day. */
export function NotificationsPage() {
  const { unread = false } = useSearch({ from: '/app/notifications' })
  const navigate = useNavigate()
  const list = useNotifications({ unread })
  const { mutate: markRead, isPending } = useMarkRead()
  const open = useOpenNotification()
  const { notifications, unreadCount, unreadElsewhere } = list
  return (
    <div className="mx-auto max-w-[760px]">
      <PageHeader
        title={t.title}
        actions={
          <>
            {unreadCount !== undefined && unreadCount > 0 && (
              <Button busy={isPending} onClick={() => markRead({ all: true })}>
                <CheckCheck aria-hidden />
                {t.markAll}
              </Button>
            )}
            <LinkButton to="/settings/notifications" kind="ghost">
              <Settings2 aria-hidden />
              {t.choose}
            </LinkButton>
          </>
        }
      >
        {t.lead} {unreadElsewhere > 0 && `${t.elsewhere(unreadElsewhere)}.`}
      </PageHeader>
      <FilterTabs<'all' | 'unread'>
        label={t.shown}
        value={unread ? 'unread' : 'all'}
        onChange={(next) =>
          void navigate({
            to: '/notifications',
            search: next === 'unread' ? { unread: true } : {},
            replace: true,
          })
        }
        tabs={[
          { value: 'all', label: t.all, count: undefined },
          { value: 'unread', label: t.unread, count: unreadCount },
        ]}
      />
      {list.isPending ? (
        <Card className="mt-3 p-5">
          <LoadingNote />
          <Skeleton className="h-64" />
        </Card>
      ) : list.error && notifications.length === 0 ? (
        <Card className="mt-3">
          <ErrorState reason={reasonOf(list.error)} onRetry={() => void list.refetch()} />
        </Card>
      ) : notifications.length === 0 ? (
        <Card className="mt-3">
          <EmptyState icon={<BellRing aria-hidden />} title={unread ? t.noneUnread : t.none}>
            {unread ? t.noneUnreadText : t.noneText}
          </EmptyState>
        </Card>
      ) : (
        <>
          {byDay(notifications, Date.now()).map((day) => (
            <section key={day.label} aria-label={day.label} className="mt-4">
              <h2 className="eyebrow mb-1.5 px-1">{day.label}</h2>
              <Card className="p-1.5">
                <ul className="flex flex-col gap-px">
                  {day.notifications.map((notification) => (
                    <NotificationRow
                      key={notification.id}
                      notification={notification}
                      onOpen={(one) => void open(one)}
                      onMarkRead={({ id }) => markRead({ ids: [id] })}
                    />
                  ))}
                </ul>
              </Card>
            </section>
          ))}
          {list.hasNextPage && (
            <Button className="mt-4" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              {words.common.loadMore}
            </Button>
          )}
        </>
      )}
    </div>
  )
}
