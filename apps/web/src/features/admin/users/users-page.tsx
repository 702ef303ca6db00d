import type { AdminUser } from '@adwright/contract'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { UserRound } from 'lucide-react'
import { formatDate, formatNumber, relativeTime } from '../../../lib/format.ts'
import { Card } from '../../../ui/card.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { SearchBox } from '../../../ui/search-box.tsx'
import { DataTable, type Column } from '../data-table.tsx'
import { LoadState } from '../load-state.tsx'
import { MoreButton } from '../more-button.tsx'
import { usePages } from '../use-pages.ts'
import { adminWords } from '../words.ts'
import { Standing } from './standing.tsx'
import { UserSheet } from './user-sheet.tsx'

const t = adminWords.users

export function UsersPage() {
  const { q, user } = useSearch({ from: '/app/admin-frame/admin/users' })
  const navigate = useNavigate()
  const list = usePages('adminUsers', { search: q })
  const columns: Column<AdminUser>[] = [
    {
      head: t.column.person,
      cell: ({ id, name, email }) => (
        <Link to="/admin/users" search={{ q, user: id }} className="block min-w-0 rounded-xs">
          <span className="block truncate font-[600] hover-fine:underline">{name}</span>
          <span className="block truncate text-sm text-ink-3">{email}</span>
        </Link>
      ),
    },
    { head: t.column.standing, cell: (row) => <Standing user={row} /> },
    { head: t.column.seen, cell: ({ lastSeenAt }) => (lastSeenAt ? relativeTime(lastSeenAt) : t.never) },
    { head: t.column.joined, cell: ({ createdAt }) => formatDate(createdAt) },
    { head: t.column.places, cell: ({ workspaces }) => formatNumber(workspaces), right: true },
  ]
  return (
    <>
      <PageHeader title={t.title}>{t.lead}</PageHeader>
      <SearchBox
        label={adminWords.search}
        placeholder={t.placeholder}
        value={q ?? ''}
        onChange={(next) =>
          void navigate({ to: '/admin/users', search: next ? { q: next } : {}, replace: true })
        }
        className="mb-3 max-w-96"
      />
      <Card aria-label={t.list} className="overflow-hidden">
        <LoadState query={list}>
          {({ pages }) => {
            const rows = pages.flatMap(({ users }) => users)
            return rows.length === 0 ? (
              <EmptyState icon={<UserRound aria-hidden />} title={q ? t.notFound : t.empty}>
                {q ? t.notFoundText : t.emptyText}
              </EmptyState>
            ) : (
              <DataTable label={t.list} columns={columns} rows={rows} keyOf={({ id }) => id} />
            )
          }}
        </LoadState>
        <MoreButton list={list} />
      </Card>
      <UserSheet
        userId={user}
        onClose={() => void navigate({ to: '/admin/users', search: q ? { q } : {}, replace: true })}
      />
    </>
  )
}
