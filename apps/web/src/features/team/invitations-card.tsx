import type { Invitation } from '@adwright/contract'
import { Card, CardHeader } from '../../ui/card.tsx'
import { InvitationRow } from './invitation-row.tsx'
import { teamWords } from './words.ts'

const t = teamWords.invitations

export const InvitationsCard = ({ invitations }: { invitations: Invitation[] }) => (
  <Card className="p-4 lg:p-5" aria-labelledby="invitations">
    <CardHeader id="invitations" title={t.title} note={t.note} />
    <ul className="mt-2 divide-y divide-line">
      {invitations.map((invitation) => (
        <InvitationRow key={invitation.id} invitation={invitation} />
      ))}
    </ul>
  </Card>
)
