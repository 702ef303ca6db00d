import { PageHeader } from '../../ui/page-header.tsx'
import { PasskeysCard } from './passkeys-card.tsx'
import { PasswordCard } from './password-card.tsx'
import { SessionsCard } from './sessions-card.tsx'
import { TwoFactorCard } from './two-factor-card.tsx'
import { securityWords as t } from './words.ts'

/** How I sign in, and where I am signed in: mine alone, whichever workspace is open. */
export function SecurityPage() {
  return (
    <div className="max-w-[720px]">
      <PageHeader title={t.title}>{t.lead}</PageHeader>
      <div className="flex flex-col gap-4">
        <PasswordCard />
        <TwoFactorCard />
        <PasskeysCard />
        <SessionsCard />
      </div>
    </div>
  )
}
