import type { ConnectionId } from '@adwright/contract'
import { forPosts, useConnect } from '../../connection/use-connect.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import type { Remedy } from './mend.ts'
import { postWords } from './words.ts'

const t = postWords.where

type Props = {
  remedy: Remedy | null
  connectionId: ConnectionId
  /** Whose it is, for those who do not see what stands beside it. */
  about: string
  /** Where to come back to; may store what was typed before one leaves. */
  returnTo: () => string | Promise<string>
}

/** The one button that lets a destination publish again. */
export function MendButton({ remedy, connectionId, about, returnTo }: Props) {
  const { connect, connecting } = useConnect()
  if (remedy === null) return null
  const named = <span className="sr-only">{t.about(about)}</span>
  if (remedy === 'look')
    return (
      <LinkButton to="/settings/connections">
        {t.look}
        {named}
      </LinkButton>
    )
  const go = async () =>
    connect({
      returnTo: await returnTo(),
      connectionId,
      ...(remedy === 'allow' && { rerequest: true, features: forPosts }),
    })
  return (
    <Button busy={connecting} onClick={() => void go()}>
      {remedy === 'allow' ? t.allow : t.reconnect}
      {named}
    </Button>
  )
}
