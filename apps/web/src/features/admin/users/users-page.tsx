import type { AdminUser } from '@adwright/contract'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { UserRound } from 'lucide-react'
import { formatDate, formatNumber, relativeTime } from '../../../lib/format.ts'
import type { Column } from '../data-table.tsx'
import { ListPage } from '../list-page.tsx'
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
      <ListPage
        words={t}
        icon={<UserRound aria-hidden />}
        list={list}
        rowsOf={({ users }) => users}
        columns={columns}
        search={q}
        onSearch={(next) => void navigate({ to: '/admin/users', search: { q: next }, replace: true })}
      />
      <UserSheet
        userId={user}
        onClose={() => void navigate({ to: '/admin/users', search: { q }, replace: true })}
      />
    </>
  )
}
