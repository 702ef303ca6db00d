import { useMutation } from '@tanstack/react-query'
import { Upload } from 'lucide-react'
import { useRef } from 'react'
import { api, reasonOf } from '../../lib/api.ts'
import { Button } from '../../ui/button.tsx'
import { toast } from '../../ui/toast.tsx'

type Props = { purpose: 'photo' | 'logo' | 'post'; onDone: () => void }

const labels = { photo: 'Upload photos', logo: 'Upload a logo', post: 'Upload pictures and videos' } as const

/** Several at once; each that is refused says why, the others stay. */
export function UploadButton({ purpose, onDone }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const upload = useMutation({
    mutationFn: async (files: File[]) => {
      let taken = 0
      for (const file of files)
        try {
          await api('uploadMedia', { form: { purpose }, file, filename: file.name })
          taken += 1
        } catch (error) {
          toast(`${file.name} was not uploaded`, { kind: 'failed', detail: reasonOf(error) })
        }
      return taken
    },
    onSuccess: (taken) => {
      if (taken > 0) toast(taken === 1 ? 'Uploaded' : `${taken} files uploaded`)
      onDone()
    },
  })
  return (
    <>
      <Button busy={upload.isPending} onClick={() => input.current?.click()}>
        <Upload aria-hidden />
        {labels[purpose]}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple={purpose !== 'logo'}
        accept={`image/jpeg,image/png,image/webp${purpose === 'post' ? ',video/mp4,video/quicktime,video/webm' : ''}`}
        onChange={(event) => {
          upload.mutate([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
    </>
  )
}
