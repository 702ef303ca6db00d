import type { SeenInvitation } from '@adwright/contract'
import { useMutation } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { api, ApiError, reasonOf } from '../../lib/api.ts'
import { goTo } from '../../lib/open-workspace.ts'
import { leaveWorkspace } from '../../lib/workspace-here.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/dialog.tsx'
import { Refusal } from '../../ui/refusal.tsx'
import type { Who } from './use-who.ts'
import { invitationWords as t } from './words.ts'

type Props = { token: string; invitation: SeenInvitation; who: Who; onDeclined: () => void }

/** What can be done about it depends on who looks: whom it is for, somebody else, or nobody yet. */
export function Answer({ token, invitation, who, onDeclined }: Props) {
  const { email, hasAccount, workspace } = invitation
  const [asking, setAsking] = useState(false)
  const accept = useMutation({
    mutationFn: () => api('acceptInvitation', { body: { token } }),
    onSuccess: ({ id }) => goTo(id),
  })
  const decline = useMutation({
    mutationFn: () => api('declineInvitation', { body: { token } }),
    onSuccess: onDeclined,
    onSettled: () => setAsking(false),
  })
  const signOut = useMutation({
    mutationFn: () => api('signOut'),
    onSuccess: () => {
      leaveWorkspace()
      location.reload()
    },
  })
  const error = accept.error ?? decline.error ?? signOut.error
  const isOther =
    who.kind === 'known'
      ? who.email.toLowerCase() !== email
      : error instanceof ApiError && error.body?.code === 'invitation.other_person'
  return (
    <div className="mt-6 flex flex-col gap-3">
      <Refusal reason={error && reasonOf(error)} />
      {isOther ? (
        <>
          {who.kind === 'known' && <Note>{t.other(who.email)}</Note>}
          <Button
            kind="solid"
            size="lg"
            busy={signOut.isPending || signOut.isSuccess}
            onClick={() => signOut.mutate()}
          >
            {t.signOut}
          </Button>
        </>
      ) : who.kind !== 'nobody' ? (
        <Button
          kind="solid"
          size="lg"
          busy={accept.isPending || accept.isSuccess}
          onClick={() => accept.mutate()}
        >
          {t.accept}
        </Button>
      ) : hasAccount ? (
        <>
          <Note>{t.signInText}</Note>
          <LinkButton
            to="/sign-in"
            search={{ next: `/invitation?${new URLSearchParams({ token })}` }}
            kind="solid"
            size="lg"
          >
            {t.signIn}
          </LinkButton>
        </>
      ) : (
        <>
          <Note>{t.createText}</Note>
          <LinkButton to="/sign-up" search={{ invitation: token, email }} kind="solid" size="lg">
            {t.create}
          </LinkButton>
        </>
      )}
      <Button kind="ghost" onClick={() => setAsking(true)}>
        {t.decline}
      </Button>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => decline.mutate()}
        busy={decline.isPending}
        danger
        title={t.declineTitle}
        description={t.declineText(workspace.name)}
        confirmLabel={t.decline}
      />
    </div>
  )
}

const Note = ({ children }: { children: ReactNode }) => (
  <p className="rounded-md bg-sunken px-3 py-2.5 text-ink-2 [overflow-wrap:anywhere]">{children}</p>
)
