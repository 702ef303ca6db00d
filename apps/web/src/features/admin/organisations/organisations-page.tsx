import type { AdminOrganisation } from '@adwright/contract'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Building2 } from 'lucide-react'
import { formatMoney } from '../../../lib/format.ts'
import { Card } from '../../../ui/card.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { SearchBox } from '../../../ui/search-box.tsx'
import { DataTable, type Column } from '../data-table.tsx'
import { LoadState } from '../load-state.tsx'
import { MoreButton } from '../more-button.tsx'
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
    { head: t.column.usage, cell: ({ usage }) => <UsageList usage={usage} /> },
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
      <PageHeader title={t.title}>{t.lead}</PageHeader>
      <SearchBox
        label={adminWords.search}
        placeholder={t.placeholder}
        value={q ?? ''}
        onChange={(next) =>
          void navigate({ to: '/admin/organisations', search: next ? { q: next } : {}, replace: true })
        }
        className="mb-3 max-w-96"
      />
      <Card aria-label={t.list} className="overflow-hidden">
        <LoadState query={list}>
          {({ pages }) => {
            const rows = pages.flatMap(({ organisations }) => organisations)
            return rows.length === 0 ? (
              <EmptyState icon={<Building2 aria-hidden />} title={q ? t.notFound : t.empty}>
                {q ? t.notFoundText : t.emptyText}
              </EmptyState>
            ) : (
              <DataTable label={t.list} columns={columns} rows={rows} keyOf={({ id }) => id} />
            )
          }}
        </LoadState>
        <MoreButton list={list} />
      </Card>
      <OrganisationSheet
        id={organisation}
        onClose={() => void navigate({ to: '/admin/organisations', search: q ? { q } : {}, replace: true })}
      />
    </>
  )
}
