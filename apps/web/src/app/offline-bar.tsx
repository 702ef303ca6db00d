import { CloudOff } from 'lucide-react'
import { words } from '../lib/words.ts'

export const OfflineBar = () => (
  <div
    role="status"
    className="sticky top-0 z-40 flex items-center justify-center gap-2 bg-warn-soft px-4 py-2 text-center text-sm font-[560] text-warn lg:rounded-t-xl"
  >
    <CloudOff className="size-4 shrink-0" aria-hidden />
    {words.errors.offlineBar}
  </div>
)
