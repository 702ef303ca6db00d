import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Lock } from 'lucide-react'
import { apiQuery } from '../../../lib/api.ts'
import { useMay } from '../../../lib/me.ts'
import { words } from '../../../lib/words.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Field } from '../../../ui/field.tsx'
import { NativeSelect } from '../../../ui/input.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { usePages } from '../use-pages.ts'
import { adminWords } from '../words.ts'
import { AuditFilter, spanOf } from './audit-filter.tsx'
import { EntryList } from './entry-list.tsx'

const t = adminWords.audit

/** The trail of the workspace, for those who lead it. */
export function ActivityPage() {
  const mayManage = useMay('manage')
  return (
    <>
      <PageHeader title={t.activity}>{t.activityLead}</PageHeader>
      {mayManage ? <Trail /> : <EmptyState icon={<Lock aria-hidden />} title={words.settings.manageOnly} />}
    </>
  )
}

function Trail() {
  const { actor, action, from, to } = useSearch({ from: '/app/settings-frame/settings/activity' })
  const navigate = useNavigate()
  const asked = { actor, action, from, to }
  const list = usePages('listAudit', { actor, action, ...spanOf(asked) })
  const people = useQuery(apiQuery('listMembers')).data?.members ?? []
  return (
    <>
      <AuditFilter
        value={asked}
        onChange={(next) => void navigate({ to: '/settings/activity', search: next })}
      >
        <Field label={t.filter.actor}>
          {/* Anew once the members are there: only then can one of them be the chosen one. */}
          <NativeSelect key={people.length} name="actor" defaultValue={actor ?? ''}>
            <option value="">{t.filter.anybody}</option>
            {people.map(({ userId, name }) => (
              <option key={userId} value={userId}>
                {name}
              </option>
            ))}
            <option value="meta">{t.filter.meta}</option>
            <option value="system">{t.filter.system}</option>
          </NativeSelect>
        </Field>
        <Field label={t.filter.action}>
          <NativeSelect name="action" defaultValue={action ?? ''}>
            <option value="">{t.filter.anything}</option>
            {Object.entries(t.actions).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </NativeSelect>
        </Field>
      </AuditFilter>
      <EntryList list={list} searched={[actor, action, from, to].some((one) => one !== undefined)} />
    </>
  )
}
