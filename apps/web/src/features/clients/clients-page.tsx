import { useNavigate, useSearch } from '@tanstack/react-router'
import { Plus, Store } from 'lucide-react'
import { useState } from 'react'
import { reasonOf } from '../../lib/api.ts'
import { useLeadsAgency, useMay, useMe } from '../../lib/me.ts'
import type { ClientsSearch } from '../../lib/search.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { cx } from '../../ui/cls.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { LoadingNote, Skeleton } from '../../ui/skeleton.tsx'
import { AddClient } from './add-client.tsx'
import { ClientList } from './client-list.tsx'
import { ClientTotals } from './client-totals.tsx'
import { useClients } from './use-clients.ts'
import { clientWords as t } from './words.ts'

/** Above the workspaces: for those who lead an agency. */
export function ClientsPage() {
  const leads = useLeadsAgency()
  return leads ? <Clients /> : <NoAgency />
}

function Clients() {
  const { organisation } = useMe()
  const { days = 30, sort = 'name', q } = useSearch({ from: '/app/clients' })
  const navigate = useNavigate({ from: '/clients' })
  const choose = (change: ClientsSearch) =>
    void navigate({ search: (now) => ({ ...now, ...change }), replace: true, resetScroll: false })
  const list = useClients({ days, sort, search: q })
  const { first } = list
  const [adding, setAdding] = useState(false)
  const add = () => setAdding(true)
  const close = () => setAdding(false)
  return (
    <>
      <PageHeader
        title={t.title}
        actions={
          <>
            <Segmented
              label={t.range}
              value={String(days) as '7' | '30' | '90'} // what `days` can be
              onChange={(next) => choose({ days: next === '30' ? undefined : (Number(next) as 7 | 90) })}
              items={(['7', '30', '90'] as const).map((value) => ({ value, label: t.days(Number(value)) }))}
            />
            <Button kind="solid" onClick={add}>
              <Plus aria-hidden />
              {t.add}
            </Button>
          </>
        }
      >
        {t.lead(organisation.name)}
      </PageHeader>
      {first ? (
        <div className={cx('transition-opacity duration-180', list.isPlaceholderData && 'opacity-60')}>
          {first.total > 0 && <ClientTotals page={first} search={q} />}
          <ClientList list={list} total={first.total} sort={sort} search={q} onChoose={choose} onAdd={add} />
        </div>
      ) : list.error ? (
        <Card>
          <ErrorState reason={reasonOf(list.error)} onRetry={() => void list.refetch()} />
        </Card>
      ) : (
        <>
          <LoadingNote />
          <Skeleton className="h-32 rounded-lg" />
          <Skeleton className="mt-4 h-96 rounded-lg" />
        </>
      )}
      <Dialog open={adding} onClose={close} title={t.form.title} description={t.form.text}>
        <AddClient onCancel={close} />
      </Dialog>
    </>
  )
}

function NoAgency() {
  const mayBill = useMay('bill')
  return (
    <>
      <PageHeader title={t.title} />
      <Card>
        <EmptyState
          icon={<Store aria-hidden />}
          title={t.notAgency.title}
          action={
            mayBill && (
              <LinkButton to="/settings/organisation" kind="solid">
                {t.notAgency.action}
              </LinkButton>
            )
          }
        >
          {t.notAgency.text}
        </EmptyState>
      </Card>
    </>
  )
}
