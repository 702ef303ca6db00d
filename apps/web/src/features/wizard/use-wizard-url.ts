import { useNavigate, useSearch } from '@tanstack/react-router'
import { readWizardUrl, writeWizardUrl, type WizardUrl } from './wizard-url.ts'

type Go = (change: Partial<WizardUrl>, options?: { replace?: boolean }) => void

/** The wizard's whole navigation state lives in the address. */
export function useWizardUrl(): { url: WizardUrl; search: Record<string, unknown>; go: Go } {
  const search: Record<string, unknown> = useSearch({ strict: false })
  const navigate = useNavigate()
  const go: Go = (change, { replace = false } = {}) =>
    void navigate({
      to: '/new',
      search: (before: Record<string, unknown>) => writeWizardUrl({ ...readWizardUrl(before), ...change }),
      replace,
    })
  return { url: readWizardUrl(search), search, go }
}
