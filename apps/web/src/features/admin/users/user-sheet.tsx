import type { AdminUserDetail } from '@adwright/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { apiQuery } from '../../../lib/api.ts'
import { formatDate, formatNumber, relativeTime } from '../../../lib/format.ts'
import { words } from '../../../lib/words.ts'
import { Button } from '../../../ui/button.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { Facts, Part } from '../facts.tsx'
import { LoadState } from '../load-state.tsx'
import { SourceLine } from '../source-line.tsx'
import { adminWords } from '../words.ts'
import { BlockDialog } from './block-dialog.tsx'
import { LookDialog } from './look-dialog.tsx'
import { Standing } from './standing.tsx'

const t = adminWords.users

export function UserSheet({ userId, onClose }: { userId: string | undefined; onClose: () => void }) {
  const detail = useQuery({
    ...apiQuery('adminUser', { query: { userId: userId ?? '' } }),
    enabled: userId !== undefined,
  })
  const [asking, setAsking] = useState<'block' | 'look' | null>(null)
  const user = userId === undefined ? undefined : detail.data
  const close = () => setAsking(null)
  return (
    <Sheet
      open={userId !== undefined}
      onClose={onClose}
      title={user?.name ?? t.column.person}
      footer={
        user && (
          <>
            {!user.staff && !user.blocked && (
              <Button kind="solid" onClick={() => setAsking('look')}>
                {t.look}
              </Button>
            )}
            {(!user.staff || user.blocked) && (
              <Button kind={user.blocked ? 'soft' : 'danger'} onClick={() => setAsking('block')}>
                {user.blocked ? t.unblock : t.block}
              </Button>
            )}
            {user.staff && <p className="text-sm text-ink-3">{t.staffNote}</p>}
          </>
        )
      }
    >
      <LoadState query={detail}>{(data) => <Body user={data} />}</LoadState>
      {user && <BlockDialog user={user} open={asking === 'block'} onClose={close} />}
      {user && <LookDialog user={user} open={asking === 'look'} onClose={close} />}
    </Sheet>
  )
}

function Body({ user }: { user: AdminUserDetail }) {
  return (
    <>
      {user.blocked && (
        <p className="mb-4 rounded-md bg-bad-soft px-3 py-2.5 break-words text-bad">
          {t.blockedNote(formatDate(user.blocked.at), user.blocked.reason)}
        </p>
      )}
      <div className="mb-4">
        <Standing user={user} />
      </div>
      <Facts
        facts={[
          [t.facts.email, user.email],
          [t.facts.id, <code className="font-mono text-sm break-all">{user.id}</code>],
          [t.facts.seen, user.lastSeenAt ? relativeTime(user.lastSeenAt) : t.never],
          [t.facts.sessions, formatNumber(user.sessions)],
          [t.facts.joined, formatDate(user.createdAt)],
        ]}
      />
      <Part title={t.workspaces}>
        {user.memberships.length === 0 && <p className="text-ink-2">{t.noWorkspaces}</p>}
        <ul className="divide-y divide-line">
          {user.memberships.map(({ workspace, organisation, role, since }) => (
            <li key={workspace.id} className="py-2">
              <p className="font-[580] break-words">{workspace.name}</p>
              <p className="text-sm text-ink-3">
                {organisation.name} · {t.roleSince(words.role[role], formatDate(since))}
              </p>
            </li>
          ))}
        </ul>
      </Part>
      <Part title={t.organisations}>
        {user.organisations.length === 0 && <p className="text-ink-2">{t.noOrganisations}</p>}
        <ul className="divide-y divide-line">
          {user.organisations.map(({ id, name, role }) => (
            <li key={id} className="flex flex-wrap gap-x-3 py-2">
              <Link
                to="/admin/organisations"
                search={{ organisation: id }}
                className="min-w-0 rounded-xs font-[580] break-words text-accent underline-offset-2 hover-fine:underline"
              >
                {name}
              </Link>
              <span className="text-ink-3">{words.role[role]}</span>
            </li>
          ))}
        </ul>
      </Part>
      <div className="mt-5">
        <SourceLine {...user.receipt} />
      </div>
      <Link
        to="/admin/audit"
        search={{ actor: user.id }}
        className="mt-5 inline-block rounded-xs text-accent underline"
      >
        {t.audit}
      </Link>
    </>
  )
}
