import type { Media } from '@adwright/contract'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { reasonOf } from './api.ts'
import { uploadMedia, type UploadPurpose } from './upload-media.ts'

export type Upload = {
  key: string
  file: File
  /** An object URL of a picture, shown while it travels; null for videos. */
  preview: string | null
  percent: number
  /** Why it was not taken, in words. */
  error: string | null
}
export type Uploads = ReturnType<typeof useUploads>

type Options = {
  purpose: UploadPurpose
  /** Types as in the `accept` of an input, separated by commas. */
  accept: string
  /** What is said of a file of another type. */
  refusal: (name: string) => string
  /** All that arrived at once: one after the other they would not know of each other. */
  onDone: (media: Media[]) => void
}

/** Files on their way up, each with its own progress and its own end. */
export function useUploads({ purpose, accept, refusal, onDone }: Options) {
  const [uploads, setUploads] = useState<Upload[]>([])
  const underWay = useRef(new Map<string, AbortController>())
  const done = useEffectEvent(onDone)
  useEffect(() => {
    const controllers = underWay.current
    return () => controllers.forEach((controller) => controller.abort())
  }, [])

  const change = (key: string, part: Partial<Upload>) =>
    setUploads((all) => all.map((upload) => (upload.key === key ? { ...upload, ...part } : upload)))
  const drop = ({ key, preview }: Upload) => {
    setUploads((all) => all.filter((upload) => upload.key !== key))
    if (preview) URL.revokeObjectURL(preview)
  }
  async function send(upload: Upload): Promise<void> {
    const { key, file } = upload
    const controller = new AbortController()
    underWay.current.set(key, controller)
    try {
      const onPercent = (percent: number) => change(key, { percent })
      const media = await uploadMedia({ file, purpose, onPercent, signal: controller.signal })
      finished.current.push(media)
      drop(upload)
    } catch (error) {
      if (!controller.signal.aborted) change(key, { error: reasonOf(error) })
    } finally {
      underWay.current.delete(key)
    }
  }
  // What has arrived is handed over once the list has been drawn without it.
  const finished = useRef<Media[]>([])
  useEffect(() => {
    const media = finished.current.splice(0)
    if (media.length > 0) done(media)
  }, [uploads])

  return {
    accept,
    uploads,
    add(files: File[]) {
      const added = files.map((file) => ({
        key: crypto.randomUUID(),
        file,
        preview: file.type.startsWith('image/') ? URL.createObjectURL(file) : null,
        percent: 0,
        error: accept.split(',').includes(file.type) ? null : refusal(file.name),
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
