import type { AdminOrganisation } from '@adwright/contract'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Building2 } from 'lucide-react'
import { formatMoney } from '../../../lib/format.ts'
import type { Column } from '../data-table.tsx'
import { ListPage } from '../list-page.tsx'
import { usePages } from '../use-pages.ts'
import { adminWords } from '../words.ts'
import { OrganisationSheet } from './organisation-sheet.tsx'
import { PlanCell, UsageList } from './plan-cell.tsx'

const t = adminWords.organisations

export function OrganisationsPage() {
  const { q, organisation } = useSearch({ from: '/app/admin-frame/admin/organisations' })
  const navigate = useNavigate()
  const list = usePages('adminOrganisations', { search: q })
  const columns: Column<AdminOrganisation>[] = [
    {
      head: t.column.name,
      cell: ({ id, name, kind }) => (
        <Link to="/admin/organisations" search={{ q, organisation: id }} className="block min-w-0 rounded-xs">
          <span className="block truncate font-[600] hover-fine:underline">{name}</span>
          <span className="block text-sm text-ink-3">{t.kind[kind]}</span>
        </Link>
      ),
    },
    { head: t.column.plan, cell: (row) => <PlanCell row={row} /> },
    { head: t.column.size, cell: ({ workspaces, people }) => t.size(workspaces, people) },
    { head: t.column.usage, cell: (row) => <UsageList organisation={row} /> },
    {
      head: t.column.monthly,
      cell: ({ monthly }) =>
        monthly ? (
          formatMoney(monthly.amountMinor, monthly.currency)
        ) : (
          <span className="text-ink-3">{t.unpaid}</span>
        ),
      right: true,
    },
  ]
  return (
    <>
      <ListPage
        words={t}
        icon={<Building2 aria-hidden />}
        list={list}
        rowsOf={({ organisations }) => organisations}
        columns={columns}
        search={q}
        onSearch={(next) => void navigate({ to: '/admin/organisations', search: { q: next }, replace: true })}
      />
      <OrganisationSheet
        id={organisation}
        onClose={() => void navigate({ to: '/admin/organisations', search: { q }, replace: true })}
      />
    </>
  )
}
