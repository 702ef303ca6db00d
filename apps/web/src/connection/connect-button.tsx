import type { ConnectionFeature, ConnectionId } from '@adwright/contract'
import { FlaskConical } from 'lucide-react'
import { useMe } from '../lib/me.ts'
import { Button } from '../ui/button.tsx'
import { PlatformMark } from '../ui/platform-mark.tsx'
import { useConnect } from './use-connect.ts'

type Props = {
  returnTo: string
  rerequest?: boolean
  /** The connection to renew, rather than another one. */
  connectionId?: ConnectionId
  /** Ask for what these take, besides the usual. */
  features?: ConnectionFeature[]
  label?: string
  kind?: 'solid' | 'soft'
}

/** The one button: a rehearsal where the installation runs against the twin, Facebook where it is live. */
export function ConnectButton({
  returnTo,
  rerequest = false,
  connectionId,
  features,
  label,
  kind = 'solid',
}: Props) {
  const { instance } = useMe()
  const { connect, connecting } = useConnect()
  const isTwin = instance.metaMode === 'twin'
  return (
    <Button
      kind={kind}
      size="lg"
      busy={connecting}
      onClick={() =>
        connect({ returnTo, rerequest, ...(connectionId && { connectionId }), ...(features && { features }) })
      }
    >
      {!connecting && (isTwin ? <FlaskConical aria-hidden /> : <PlatformMark platform="facebook" />)}
      {label ?? (isTwin ? 'Connect the rehearsal account' : 'Continue with Facebook')}
    </Button>
  )
}
