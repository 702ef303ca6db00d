import { useEffect, useEffectEvent, useState } from 'react'

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/**
 * Files that are pasted or dropped anywhere on the page. Answers whether some are held over it. Without this the browser
 * would leave the page for a file that is dropped beside its place.
 */
export function useGivenFiles(take: (files: Iterable<File>) => void): boolean {
  const [over, setOver] = useState(false)
  const given = useEffectEvent((files: FileList | undefined) => {
    if (files && files.length > 0) take(files)
  })
  useEffect(() => {
    const paste = (event: ClipboardEvent) => given(event.clipboardData?.files)
    const hold = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      // Only leaving the window has no element that is entered instead.
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(false)
      given(event.dataTransfer?.files)
    }
    window.addEventListener('paste', paste)
    window.addEventListener('dragover', hold)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('paste', paste)
      window.removeEventListener('dragover', hold)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [])
  return over
}
