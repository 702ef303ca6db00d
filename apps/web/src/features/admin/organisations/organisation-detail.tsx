import type { AdminOrganisationDetail } from '@adwright/contract'
import { Link } from '@tanstack/react-router'
import { formatDate, formatMoney } from '../../../lib/format.ts'
import { words } from '../../../lib/words.ts'
import { Facts, Part } from '../facts.tsx'
import { SourceLine } from '../source-line.tsx'
import { adminWords } from '../words.ts'
import { PlanCell, UsageList } from './plan-cell.tsx'

const t = adminWords.organisations
type Money = { amountMinor: number; currency: string } | null
const money = (amount: Money, none: string) =>
  amount ? formatMoney(amount.amountMinor, amount.currency) : none

export function OrganisationDetail({ organisation }: { organisation: AdminOrganisationDetail }) {
  const { id, kind, endsAt, monthly, credit, workspaces, people, createdAt, receipt } = organisation
  return (
    <>
      <Facts
        facts={[
          [t.facts.plan, <PlanCell row={organisation} />],
          [t.facts.ends, endsAt ? formatDate(endsAt) : t.noEnd],
          [t.facts.monthly, money(monthly, t.unpaid)],
          [t.facts.credit, money(credit, t.noCredit)],
          [t.facts.size, `${t.kind[kind]}, ${t.size(workspaces, people)}`],
          [t.facts.since, formatDate(createdAt)],
          [t.facts.id, <code className="font-mono text-sm break-all">{id}</code>],
        ]}
      />
      <Part title={t.usage}>
        <UsageList organisation={organisation} />
      </Part>
      <Part title={t.leaders}>
        <ul className="divide-y divide-line">
          {organisation.leaders.map(({ userId, name, email, role }) => (
            <li key={userId} className="py-2">
              <Link
                to="/admin/users"
                search={{ user: userId }}
                className="rounded-xs font-[580] break-words text-accent hover-fine:underline"
              >
                {name}
              </Link>
              <p className="text-sm break-words text-ink-3">
                {email} · {words.role[role]}
              </p>
            </li>
          ))}
        </ul>
      </Part>
      <Part title={t.clients}>
        <ul className="divide-y divide-line">
          {organisation.clients.map((client) => (
            <li key={client.id} className="py-2">
              <p className="font-[580] break-words">{client.name}</p>
              <p className="num text-sm text-ink-3">
                {t.members(client.members)} · {formatDate(client.createdAt)}
              </p>
            </li>
          ))}
        </ul>
      </Part>
      <Part title={t.changes}>
        {organisation.changes.length === 0 && <p className="text-ink-2">{t.noChanges}</p>}
        <ul className="divide-y divide-line">
          {organisation.changes.map(({ at, fromPlan, toPlan, reason }) => (
            <li key={at} className="py-2">
              <p className="font-[580]">{t.change(fromPlan && t.plan[fromPlan], t.plan[toPlan])}</p>
              <p className="num text-sm break-words text-ink-3">
                {formatDate(at, 'time')} · {reason}
              </p>
            </li>
          ))}
        </ul>
      </Part>
      <div className="mt-5">
        <SourceLine {...receipt} />
      </div>
      <Link
        to="/admin/audit"
        search={{ organisationId: id }}
        className="mt-5 inline-block rounded-xs text-accent underline"
      >
        {t.audit}
      </Link>
    </>
  )
}
