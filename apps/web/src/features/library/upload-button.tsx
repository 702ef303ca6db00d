import type { MediaFolderId, MediaId } from '@adwright/contract'
import { useMutation } from '@tanstack/react-query'
import { Upload } from 'lucide-react'
import { useRef } from 'react'
import { api, reasonOf } from '../../lib/api.ts'
import { Button } from '../../ui/button.tsx'
import { toast } from '../../ui/toast.tsx'
import { acceptedAs, purposeOf, type Uploads } from './upload-purpose.ts'
import { libraryWords } from './words.ts'

const t = libraryWords.upload
type Props = {
  uploads: Uploads
  /** Where what is uploaded is put. */
  folderId: MediaFolderId | undefined
  onDone: () => void
}

/** Several at once; each that is refused says why, the others stay. */
export function UploadButton({ uploads, folderId, onDone }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const upload = useMutation({
    mutationFn: async (files: File[]) => {
      const taken: MediaId[] = []
      for (const file of files)
        try {
          const purpose = purposeOf(uploads, file)
          const { id } = await api('uploadMedia', { form: { purpose }, file, filename: file.name })
          taken.push(id)
        } catch (error) {
          toast(t.failed(file.name), { kind: 'failed', detail: reasonOf(error) })
        }
      if (folderId && taken.length > 0)
        await api('organiseMedia', { body: { ids: taken.slice(0, 100), folderId } })
      return taken.length
    },
    onSuccess: (taken) => taken > 0 && toast(t.done(taken)),
    onError: (error) => toast(libraryWords.bulk.failed, { kind: 'failed', detail: reasonOf(error) }),
    onSettled: onDone,
  })
  return (
    <>
      <Button busy={upload.isPending} onClick={() => input.current?.click()}>
        <Upload aria-hidden />
        {t[uploads]}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple={uploads !== 'logo'}
        accept={acceptedAs(uploads)}
        onChange={(event) => {
          upload.mutate([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
    </>
  )
}
