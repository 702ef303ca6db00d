import { Fingerprint } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import type { usePasskeySignIn } from './use-passkey-sign-in.ts'
import { authWords as t } from './words.ts'

/** Below the form, where the browser knows passkeys. */
export function PasskeyButton({ works, busy, trouble, ask }: ReturnType<typeof usePasskeySignIn>) {
  if (!works) return null
  return (
    <div className="mt-5 flex flex-col gap-4">
      <div className="flex items-center gap-3 text-sm text-ink-3">
        <span aria-hidden className="h-px flex-1 bg-line-strong" />
        {t.or}
        <span aria-hidden className="h-px flex-1 bg-line-strong" />
      </div>
      <Button size="lg" busy={busy} onClick={() => void ask()}>
        <Fingerprint className="text-accent" aria-hidden />
        {t.passkey.submit}
      </Button>
      <p role="status" className="text-center text-sm text-ink-2 empty:hidden">
        {trouble}
      </p>
    </div>
  )
}
