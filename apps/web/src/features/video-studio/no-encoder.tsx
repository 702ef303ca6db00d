import { MonitorX } from 'lucide-react'
import { filmWords } from './words.ts'

/** Nothing here turns pictures into a video: what still works, and how to mend it. */
export const NoEncoder = () => (
  <div role="note" className="mb-3 flex gap-3 rounded-lg bg-warn-soft p-4">
    <MonitorX className="mt-0.5 size-5 shrink-0 text-warn" aria-hidden />
    <div className="min-w-0">
      <p className="font-[620]">{filmWords.noEncoder.title}</p>
      <p className="mt-0.5 text-sm text-ink-2">{filmWords.noEncoder.text}</p>
    </div>
  </div>
)
