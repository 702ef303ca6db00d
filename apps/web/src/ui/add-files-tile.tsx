import { ImagePlus } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { cx } from './cls.ts'

type Props = {
  /** Said to those who do not see it. */
  label: string
  accept: string
  multiple: boolean
  /** Files are held over the place. */
  over: boolean
  className: string
  onFiles: (files: FileList) => void
  children: ReactNode
}

/** The last tile of a list of files: it opens the file dialog. */
export function AddFilesTile({ label, accept, multiple, over, className, onFiles, children }: Props) {
  const inputId = useId()
  return (
    <li className={className}>
      <label
        htmlFor={inputId}
        className={cx(
          'flex size-full cursor-pointer flex-col items-center justify-center gap-1.5 rounded-md border-[1.5px] border-dashed border-control px-3 text-center text-sm font-[540] text-ink-2 transition-colors duration-120 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent hover-fine:bg-hover',
          over && 'bg-accent-soft text-accent',
        )}
      >
        <ImagePlus className="size-5 text-accent" aria-hidden />
        {children}
        <input
          id={inputId}
          type="file"
          accept={accept}
          multiple={multiple}
          aria-label={label}
          className="sr-only"
          onChange={(event) => {
            if (event.target.files) onFiles(event.target.files)
            event.target.value = '' // the same file may be chosen again
          }}
        />
      </label>
    </li>
  )
}
