import type { MediaId } from '@adwright/contract'
import { useMutation } from '@tanstack/react-query'
import { api, reasonOf } from '../../lib/api.ts'
import { inWorkspaceHere } from '../../lib/workspace-here.ts'
import { toast } from '../../ui/toast.tsx'
import { libraryWords } from './words.ts'

const t = libraryWords.bulk
export const mostInZip = 50

/** Where the browser saves one file from, by itself and piece by piece. */
export const downloadAddress = (id: MediaId, as: 'original' | 'jpeg' | 'png' | 'webp'): string =>
  inWorkspaceHere(`/api/media/${id}/download${as === 'original' ? '' : `?as=${as}`}`)

/** Several files in one ZIP; one by itself is saved as it is. */
export function useDownload() {
  return useMutation({
    mutationFn: async (ids: MediaId[]) => {
      const [only] = ids
      if (ids.length === 1 && only) return saveFrom(downloadAddress(only, 'original'))
      toast(t.zip, { kind: 'info' })
      const zip = await api('downloadManyMedia', { body: { ids } })
      const address = URL.createObjectURL(zip)
      saveFrom(address, zip.name)
      // The browser has taken hold of it by then.
      setTimeout(() => URL.revokeObjectURL(address), 60_000)
    },
    onError: (error) => toast(t.zipFailed, { kind: 'failed', detail: reasonOf(error) }),
  })
}

function saveFrom(address: string, name = ''): void {
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  document.body.append(link)
  link.click()
  link.remove()
}
