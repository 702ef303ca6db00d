import type { WorkspacesDeps } from './deps.ts'
import type { StoredInvitation } from './invitation.ts'
import { invitationMail } from './mails.ts'

/** Only this mail holds the token. It goes out after the invitation is stored, so that no link leads nowhere. */
export const sendInvitation = (
  { mail, address }: Pick<WorkspacesDeps, 'mail' | 'address'>,
  {
    invitation: { email, role },
    inviter,
    workspace,
    token,
  }: { invitation: StoredInvitation; inviter: string; workspace: string; token: string },
): Promise<void> =>
  mail.send(
    invitationMail({
      email,
      role,
      inviter,
      workspace,
      link: `${address.publicUrl}/invitation?token=${token}`,
    }),
  )
