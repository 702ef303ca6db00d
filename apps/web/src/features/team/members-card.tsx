import type { WorkspaceMember } from '@adwright/contract'
import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { useMay } from '../../lib/me.ts'
import { ActionHeader } from '../../ui/action-header.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { MemberRow } from './member-row.tsx'
import { teamWords } from './words.ts'

const t = teamWords.members

type Props = { members: WorkspaceMember[]; waiting: number }

export function MembersCard({ members, waiting }: Props) {
  const mayManage = useMay('people')
  const [inviting, setInviting] = useState(false)
  return (
    <Card className="p-4 lg:p-5" aria-labelledby="members">
      <ActionHeader id="members" title={t.title} note={t.count(members.length)}>
        {mayManage && (
          <Button onClick={() => setInviting(true)}>
            <UserPlus aria-hidden />
            {t.invite}
          </Button>
        )}
      </ActionHeader>
      <ul className="mt-2 divide-y divide-line">
        {members.map((member) => (
          <MemberRow key={member.userId} member={member} mayManage={mayManage} />
        ))}
      </ul>
      {mayManage && members.length === 1 && waiting === 0 && <p className="text-ink-2">{t.alone}</p>}
      <InviteDialog open={inviting} onClose={() => setInviting(false)} />
    </Card>
  )
}
