import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Field } from '../../../ui/field.tsx'
import { Input } from '../../../ui/input.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { usePages } from '../use-pages.ts'
import { adminWords } from '../words.ts'
import { AuditFilter, spanOf } from './audit-filter.tsx'
import { EntryList } from './entry-list.tsx'

const t = adminWords.audit
const fields = [
  { name: 'actor', label: t.filter.actor, hint: t.filter.actorHint },
  { name: 'action', label: t.filter.action, hint: t.filter.actionHint },
  { name: 'subject', label: t.filter.subject, hint: t.filter.subjectHint },
  { name: 'workspaceId', label: t.filter.workspace, hint: 'ws_…' },
  { name: 'organisationId', label: t.filter.organisation, hint: 'org_…' },
] as const

export function AuditPage() {
  const search = useSearch({ from: '/app/admin-frame/admin/audit' })
  const navigate = useNavigate()
  const list = usePages('adminAudit', { ...search, ...spanOf(search) })
  return (
    <>
      <PageHeader title={t.title}>{t.lead}</PageHeader>
      <AuditFilter value={search} onChange={(next) => void navigate({ to: '/admin/audit', search: next })}>
        {fields.map(({ name, label, hint }) => (
          <Field key={name} label={label} hint={hint}>
            <Input name={name} defaultValue={search[name]} autoComplete="off" spellCheck={false} />
          </Field>
        ))}
      </AuditFilter>
      <EntryList
        list={list}
        searched={Object.values(search).some((one) => one !== undefined)}
        links={({ actor }) =>
          (name) => (
            <Link
              to="/admin/audit"
              search={{ ...search, actor: actor.id }}
              className="rounded-xs text-accent hover-fine:underline"
            >
              {name}
            </Link>
          )}
      />
    </>
  )
}
