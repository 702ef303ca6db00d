import type { Media } from '@adwright/contract'
import { useEffect, useRef, useState } from 'react'
import { reasonOf } from '../../../lib/api.ts'
import { uploadMedia } from './upload-media.ts'

export type Upload = {
  key: string
  file: File
  /** An object URL of the file itself, shown while it travels. */
  preview: string
  percent: number
  /** Why it was not taken, in words. */
  error: string | null
}
type Options = { purpose: 'photo' | 'logo'; onDone: (media: Media) => void }

/** Pictures on their way up, each with its own progress and its own end. */
export function useUploads({ purpose, onDone }: Options) {
  const [uploads, setUploads] = useState<Upload[]>([])
  const underWay = useRef(new Map<string, AbortController>())
  const latest = useRef(onDone)
  useEffect(() => {
    latest.current = onDone
  })
  useEffect(() => {
    const controllers = underWay.current
    return () => controllers.forEach((controller) => controller.abort())
  }, [])

  const change = (key: string, part: Partial<Upload>) =>
    setUploads((all) => all.map((upload) => (upload.key === key ? { ...upload, ...part } : upload)))
  const drop = ({ key, preview }: Upload) => {
    setUploads((all) => all.filter((upload) => upload.key !== key))
    URL.revokeObjectURL(preview)
  }

  async function send(upload: Upload): Promise<void> {
    const { key, file } = upload
    const controller = new AbortController()
    underWay.current.set(key, controller)
    try {
      const onPercent = (percent: number) => change(key, { percent })
      const media = await uploadMedia({ file, purpose, onPercent, signal: controller.signal })
      latest.current(media)
      drop(upload)
    } catch (error) {
      if (!controller.signal.aborted) change(key, { error: reasonOf(error) })
    } finally {
      underWay.current.delete(key)
    }
  }

  return {
    uploads,
    add(files: File[]) {
      const added = files.map((file) => ({
        key: crypto.randomUUID(),
        file,
        preview: URL.createObjectURL(file),
        percent: 0,
        error: file.type.startsWith('image/')
          ? null
          : `${file.name} is not a picture. Use JPEG, PNG or WebP.`,
      }))
      setUploads((all) => [...all, ...added])
      for (const upload of added) if (!upload.error) void send(upload)
    },
    retry(upload: Upload) {
      change(upload.key, { error: null, percent: 0 })
      void send(upload)
    },
    remove(upload: Upload) {
      underWay.current.get(upload.key)?.abort()
      drop(upload)
    },
  }
}
