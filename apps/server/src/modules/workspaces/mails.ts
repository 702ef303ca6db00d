import type { GivenRole } from '@adwright/contract'
import type { Mail } from '#platform/mail.ts'
import { letter } from '#platform/mail/letter.ts'

type Invited = { email: string; role: GivenRole; inviter: string; workspace: string; link: string }

const inWords: Readonly<Record<GivenRole, string>> = {
  admin: 'as an admin: you can do everything there but give it away',
  editor: 'as an editor: you can make and publish there',
  client: 'as a client: you can look at everything there and approve it',
  analyst: 'as an analyst: you can look at everything there',
}

/** Whoever opens its link has shown that the mailbox is theirs. */
export const invitationMail = ({ email, role, inviter, workspace, link }: Invited): Mail =>
  letter(
    { email, name: email },
    {
      subject: `${inviter} invites you to ${workspace} on Adwright`,
      lines: [
        `${inviter} invites you to the workspace “${workspace}” ${inWords[role]}.`,
        'Adwright makes posters and films, and runs campaigns and posts on Facebook and Instagram.',
      ],
      button: ['See the invitation', link],
      after: [
        'The link is good for 7 days and for this address only. Do not pass this mail on: whoever has it can answer for you.',
        `If you do not know ${inviter}, ignore this mail: nothing happens without you.`,
      ],
    },
  )
