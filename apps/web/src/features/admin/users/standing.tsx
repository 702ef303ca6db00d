import type { AdminUser } from '@adwright/contract'
import { Badge } from '../../../ui/badge.tsx'
import { adminWords } from '../words.ts'

const t = adminWords.users

export const Standing = ({ user }: { user: AdminUser }) => (
  <span className="flex flex-wrap gap-1">
    {user.blocked && <Badge tone="bad">{t.blocked}</Badge>}
    {user.staff && <Badge tone="accent">{t.staff}</Badge>}
    <Badge tone={user.verified ? 'good' : 'warn'}>{user.verified ? t.verified : t.unverified}</Badge>
    <Badge>{user.twoFactor ? t.twoFactor : t.oneFactor}</Badge>
  </span>
)
