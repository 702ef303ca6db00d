import type { Destination } from '@adwright/contract'
import { TriangleAlert } from 'lucide-react'
import { troublesOf } from './mend.ts'
import { MendButton } from './mend-button.tsx'
import { postWords } from './words.ts'

type Props = { destinations: readonly Destination[]; returnTo: () => string | Promise<string> }

/** Why nothing goes out somewhere, or soon will not, each with the button that mends it. */
export const DestinationNotes = ({ destinations, returnTo }: Props) =>
  troublesOf(destinations).map(({ connectionId, remedy, places, sentences }) => {
    const named = places.map(({ name, network }) => postWords.at(name, postWords.network[network])).join(', ')
    return (
      <div
        key={`${connectionId} ${remedy}`}
        className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2.5 rounded-md bg-warn-soft p-3"
      >
        <TriangleAlert className="size-4 shrink-0 text-warn" aria-hidden />
        <div className="min-w-0 flex-1 basis-52">
          <p className="font-[600]">{named}</p>
          {sentences.map((sentence) => (
            <p key={sentence} className="text-ink-2">
              {sentence}
            </p>
          ))}
        </div>
        <MendButton remedy={remedy} connectionId={connectionId} about={named} returnTo={returnTo} />
      </div>
    )
  })
