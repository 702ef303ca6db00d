import type { Connection } from '@adwright/contract'
import { ArrowLeft, ArrowRight, EyeOff, ShieldCheck, Undo2 } from 'lucide-react'
import { useMe } from '../../lib/me.ts'
import { Button } from '../../ui/button.tsx'
import { Card, CardHeader } from '../../ui/card.tsx'
import { SimulatedChip } from '../../ui/data-receipt.tsx'
import { AccountChooser } from '../../connection/account-chooser.tsx'
import { ProblemList } from '../../connection/problem-list.tsx'
import { ConnectButton } from '../../connection/connect-button.tsx'
import type { ConnectionOutcome } from '../../connection/connection-outcome.ts'
import { OutcomeNote } from '../../connection/outcome-note.tsx'
import { ActionBar } from './action-bar.tsx'

type Props = {
  /** The connection to choose in, when there is one that still works. */
  connection: Connection | undefined
  isReady: boolean
  outcome: ConnectionOutcome | null
  returnTo: string
  onBack: () => void
  onNext: () => void
}

const promises = {
  twin: [
    {
      Icon: ShieldCheck,
      text: 'A model of Meta on this installation, with its own accounts and its own rules.',
    },
    {
      Icon: EyeOff,
      text: 'Nobody sees an ad and no money is spent. Every figure from it is marked as simulated.',
    },
    { Icon: Undo2, text: 'Disconnect at any time in the settings.' },
  ],
  live: [
    { Icon: ShieldCheck, text: 'You sign in at Facebook. We never see your password.' },
    { Icon: EyeOff, text: 'Nothing is created or spent until you press Launch in the last step.' },
    { Icon: Undo2, text: 'Disconnect at any time in the settings; our access ends at once.' },
  ],
}

export function ConnectStep({ connection, isReady, outcome, returnTo, onBack, onNext }: Props) {
  const { instance } = useMe()
  return (
    <>
      {outcome && (!outcome.ok || connection) && <OutcomeNote outcome={outcome} returnTo={returnTo} />}
      {connection ? (
        <Card className="p-4 sm:p-5" aria-labelledby="connect-choose">
          <CardHeader
            id="connect-choose"
            title="Where should it run?"
            note={`Connected as ${connection.userName}`}
          >
            {connection.simulated && <SimulatedChip />}
          </CardHeader>
          <ProblemList connection={connection} returnTo={returnTo} mayWrite />
          <div className="mt-5">
            <AccountChooser key={connection.id} connection={connection} />
          </div>
        </Card>
      ) : (
        <Card className="grid gap-6 p-5 sm:p-8 lg:max-w-[680px]">
          <ul className="grid gap-4">
            {promises[instance.metaMode].map(({ Icon, text }) => (
              <li key={text} className="flex items-start gap-3">
                <span className="flex size-8 shrink-0 items-center justify-center rounded-full bg-accent-soft text-accent">
                  <Icon className="size-4" aria-hidden />
                </span>
                <span className="pt-1 text-md text-ink-2">{text}</span>
              </li>
            ))}
          </ul>
          {(!outcome || outcome.ok || outcome.remedy.kind === 'open') && (
            <div className="justify-self-start max-sm:justify-self-stretch max-sm:[&>button]:w-full">
              <ConnectButton returnTo={returnTo} />
            </div>
          )}
        </Card>
      )}
      <ActionBar
        back={
          <Button size="lg" onClick={onBack} aria-label="Back to the preview">
            <ArrowLeft aria-hidden />
            <span className="max-sm:hidden">Back</span>
          </Button>
        }
        note={
          !isReady && connection && <p className="text-sm text-ink-3">Choose an ad account and a Page.</p>
        }
      >
        {connection && (
          <Button kind="solid" size="lg" className="max-sm:flex-1" disabled={!isReady} onClick={onNext}>
            To the launch
            <ArrowRight aria-hidden />
          </Button>
        )}
      </ActionBar>
    </>
  )
}
