import type { Connection, ConnectionProblem } from '@adwright/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, reasonOf, refresh } from '../lib/api.ts'
import { formatDate } from '../lib/format.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { buttonClass } from '../ui/cls.ts'
import { toast } from '../ui/toast.tsx'
import { chooserId } from './account-chooser.tsx'
import { useConnect } from './use-connect.ts'

type Props = { connection: Connection; problem: ConnectionProblem; returnTo: string }

/** The one thing that mends a problem. Where only time helps, it says until when. */
export function RemedyButton({ connection, problem, returnTo }: Props) {
  const { connect, connecting } = useConnect()
  const client = useQueryClient()
  const look = useMutation({
    mutationFn: () => api('refreshConnection', { params: { id: connection.id } }),
    onSuccess: async () => {
      await refresh(client, 'listConnections')
      toast('Looked again at Meta')
    },
    onError: (error) => toast('Meta was not asked', { kind: 'failed', detail: reasonOf(error) }),
  })
  const { kind, label, href, until } = problem.remedy
  // Several problems may offer the same button: what it is for goes along for those who do not see them together.
  const about = <span className="sr-only">: {problem.sentence}</span>
  switch (kind) {
    case 'reconnect':
    case 'rerequest':
      // A system user has no browser to sign in with: its business makes another token.
      if (connection.tokenKind === 'system_user')
        return (
          <LinkButton to="/settings/connections" search={{ token: 'new' }} kind="solid">
            Enter a new token
            {about}
          </LinkButton>
        )
      return (
        <Button
          kind="solid"
          busy={connecting}
          onClick={() =>
            connect({
              returnTo,
              connectionId: connection.id,
              rerequest: kind === 'rerequest',
              ...(kind === 'rerequest' && problem.scopes && { scopes: problem.scopes }),
            })
          }
        >
          {label}
          {about}
        </Button>
      )
    case 'open':
      return (
        <a className={buttonClass('soft')} href={href} target="_blank" rel="noreferrer">
          {label}
          {about}
        </a>
      )
    case 'choose':
      return (
        <a className={buttonClass('soft')} href={`#${chooserId(connection)}`}>
          {label}
          {about}
        </a>
      )
    case 'check_again':
      return (
        <Button busy={look.isPending} onClick={() => look.mutate()}>
          {label}
          {about}
        </Button>
      )
    case 'wait':
      return (
        <span className="num text-sm font-[560] text-ink-2">
          {until === undefined ? label : `Until ${formatDate(until, 'time')}`}
        </span>
      )
  }
}
