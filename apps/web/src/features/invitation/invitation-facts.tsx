import type { SeenInvitation } from '@adwright/contract'
import { formatDate } from '../../lib/format.ts'
import { words } from '../../lib/words.ts'
import { Badge } from '../../ui/badge.tsx'
import { invitationWords as t } from './words.ts'

/** As what, for whom, and how long: what one says yes or no to. */
export const InvitationFacts = ({
  invitation: { role, email, expiresAt },
}: {
  invitation: SeenInvitation
}) => (
  <dl className="flex flex-col gap-3.5">
    <div>
      <dt className="text-sm text-ink-3">{t.as}</dt>
      <dd className="mt-1">
        <Badge tone="accent">{words.role[role]}</Badge>
        <p className="mt-1.5 text-ink-2">{t.may[role]}</p>
      </dd>
    </div>
    <div>
      <dt className="text-sm text-ink-3">{t.sentTo}</dt>
      <dd className="font-[580] [overflow-wrap:anywhere]">{email}</dd>
    </div>
    <div>
      <dt className="text-sm text-ink-3">{t.until}</dt>
      <dd className="font-[580]">{formatDate(expiresAt, 'long')}</dd>
    </div>
  </dl>
)
