import { CircleAlert } from 'lucide-react'

/** Why the server did not take the whole form. */
export const Refusal = ({ reason }: { reason: string | null }) =>
  reason && (
    <p role="alert" className="flex gap-2 rounded-md bg-bad-soft px-3 py-2.5 font-[540] text-bad">
      <CircleAlert className="mt-0.5 size-4 shrink-0" aria-hidden />
      {reason}
    </p>
  )
