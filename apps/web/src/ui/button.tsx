import { createLink } from '@tanstack/react-router'
import { LoaderCircle } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { buttonClass, type ButtonKind, type ButtonSize } from './cls.ts'
import { Tooltip } from './tooltip.tsx'

type Look = { kind?: ButtonKind; size?: ButtonSize }

/** `busy` keeps the width, shows a turning mark, and swallows further clicks. */
export function Button({
  kind,
  size,
  busy = false,
  className,
  children,
  onClick,
  ...rest
}: ComponentProps<'button'> & Look & { busy?: boolean }) {
  return (
    <button
      type="button"
      className={buttonClass(kind, size, className)}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      {...rest}
    >
      {busy && <LoaderCircle className="animate-spin" aria-hidden />}
      {children}
    </button>
  )
}

/** An icon needs a name; it is the accessible label and the tooltip. */
export function IconButton({
  label,
  kind = 'ghost',
  size = 'icon',
  className,
  children,
  ...rest
}: Omit<ComponentProps<'button'>, 'aria-label'> & {
  label: string
  kind?: ButtonKind
  size?: 'icon' | 'iconSm'
  children: ReactNode
}) {
  return (
    <Tooltip label={label}>
      <button type="button" aria-label={label} className={buttonClass(kind, size, className)} {...rest}>
        {children}
      </button>
    </Tooltip>
  )
}

function Anchor({ kind, size, className, ...rest }: ComponentProps<'a'> & Look) {
  return <a className={buttonClass(kind, size, className)} {...rest} />
}
/** A typed router link that looks like a button. */
export const LinkButton = createLink(Anchor)
