import { forPosts, useConnect } from '../../connection/use-connect.ts'
import { calendarWords } from '../../lib/calendar-words.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import type { Trouble } from './place-troubles.ts'

const t = calendarWords.desk.places

/** The one button that can mend it, if any can. */
export function PlaceRemedy({ trouble, returnTo }: { trouble: Trouble; returnTo: string }) {
  const { connect, connecting } = useConnect()
  const { connectionId, remedy, names } = trouble
  // Several places may offer the same button: whose it is goes along for those who do not see them together.
  const about = <span className="sr-only">: {names.join(', ')}</span>
  if (remedy === 'allow' || remedy === 'reconnect')
    return (
      <Button
        kind="solid"
        busy={connecting}
        onClick={() =>
          connect({
            returnTo,
            connectionId,
            ...(remedy === 'allow' && { rerequest: true, features: forPosts }),
          })
        }
      >
        {remedy === 'allow' ? t.allow : t.reconnect}
        {about}
      </Button>
    )
  return (
    remedy === 'look' && (
      <LinkButton to="/settings/connections">
        {t.connections}
        {about}
      </LinkButton>
    )
  )
}
