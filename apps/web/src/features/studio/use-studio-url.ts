import type { CreativeId, GenerationId, MediaId } from '@adwright/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'

/** What the address of the studio says: the run that is shown, the image that is open, the picture to change. */
export type StudioUrl = {
  run: GenerationId | undefined
  open: CreativeId | undefined
  edit: MediaId | undefined
}

const isId = (prefix: string, value: unknown): boolean =>
  typeof value === 'string' && new RegExp(`^${prefix}_[0-9a-z]{26}$`).test(value)

/** What is malformed counts as absent. The pattern is what each brand stands for. */
export const readStudioUrl = ({ run, open, edit }: Record<string, unknown>): StudioUrl => ({
  run: isId('gen', run) ? (run as GenerationId) : undefined,
  open: isId('creative', open) ? (open as CreativeId) : undefined,
  edit: isId('media', edit) ? (edit as MediaId) : undefined,
})

export function useStudioUrl() {
  const url = readStudioUrl(useSearch({ strict: false }))
  const navigate = useNavigate()
  return {
    ...url,
    /** `replace` where going back should not come here again. */
    go(change: Partial<StudioUrl>, { replace = false }: { replace?: boolean } = {}): void {
      const { run, open, edit } = { ...url, ...change }
      void navigate({
        to: '/studio',
        search: { ...(run && { run }), ...(open && { open }), ...(edit && { edit }) },
        replace,
        resetScroll: false,
      })
    },
  }
}
