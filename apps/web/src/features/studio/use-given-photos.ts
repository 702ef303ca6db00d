import { useEffect, useEffectEvent, useState } from 'react'

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/**
 * Pictures that are pasted or dropped anywhere on the page. Answers whether some are held over it. Without this the
 * browser would leave the page for a file that is dropped beside its place.
 */
export function useGivenPhotos(take: (files: File[]) => void): boolean {
  const [over, setOver] = useState(false)
  const given = useEffectEvent((files: FileList | undefined) => {
    if (files && files.length > 0) take([...files])
  })
  useEffect(() => {
    const listening = new AbortController()
    const { signal } = listening
    window.addEventListener('paste', (event) => given(event.clipboardData?.files), { signal })
    window.addEventListener(
      'dragover',
      (event) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        setOver(true)
      },
      { signal },
    )
    // Only leaving the window has no element that is entered instead.
    window.addEventListener('dragleave', (event) => event.relatedTarget === null && setOver(false), {
      signal,
    })
    window.addEventListener(
      'drop',
      (event) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        setOver(false)
        given(event.dataTransfer?.files)
      },
      { signal },
    )
    return () => listening.abort()
  }, [])
  return over
}
