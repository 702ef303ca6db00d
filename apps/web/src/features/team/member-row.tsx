import type { WorkspaceMember } from '@adwright/contract'
import { UserMinus, UserRoundPen } from 'lucide-react'
import { useState } from 'react'
import { formatDate } from '../../lib/format.ts'
import { words } from '../../lib/words.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Badge } from '../../ui/badge.tsx'
import { MenuItem, RowMenu } from '../../ui/menu.tsx'
import { ChangeRoleDialog } from './change-role-dialog.tsx'
import { LeaveButton } from './leave-button.tsx'
import { RemoveDialog } from './remove-dialog.tsx'
import { teamWords } from './words.ts'

const t = teamWords.members

type Props = { member: WorkspaceMember; mayManage: boolean }

export function MemberRow({ member, mayManage }: Props) {
  const { name, email, role, joinedAt, you, throughOrganisation } = member
  const [asking, setAsking] = useState<'role' | 'remove' | null>(null)
  const close = () => setAsking(null)
  // Their owner changes that in the organisation; an owner only hands over.
  const canChange = mayManage && !you && role !== 'owner' && !throughOrganisation
  const canLeave = you && role !== 'owner' && !throughOrganisation
  return (
    <li className="flex items-center gap-3 py-3">
      <Avatar name={name} />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
          <span className="min-w-0 font-[600] break-words">{name}</span>
          {you && <span className="text-sm text-ink-3">({t.you})</span>}
          <Badge tone={role === 'owner' ? 'accent' : 'neutral'}>{words.role[role]}</Badge>
        </p>
        <p className="flex flex-wrap gap-x-3 text-sm text-ink-3">
          {email && <span className="[overflow-wrap:anywhere]">{email}</span>}
          <span>{throughOrganisation ? t.through : t.since(formatDate(joinedAt))}</span>
        </p>
      </div>
      {canLeave && <LeaveButton />}
      {canChange && (
        <RowMenu label={t.more(name)}>
          <MenuItem icon={<UserRoundPen aria-hidden />} onSelect={() => setAsking('role')}>
            {teamWords.changeRole.open}
          </MenuItem>
          <MenuItem icon={<UserMinus aria-hidden />} danger onSelect={() => setAsking('remove')}>
            {teamWords.remove.open}
          </MenuItem>
        </RowMenu>
      )}
      {canChange && (
        <>
          <ChangeRoleDialog member={member} open={asking === 'role'} onClose={close} />
          <RemoveDialog member={member} open={asking === 'remove'} onClose={close} />
        </>
      )}
    </li>
  )
}
