import type { Me } from '@adwright/contract'
import { Link } from '@tanstack/react-router'
import { ChevronsUpDown } from 'lucide-react'
import { lazy, Suspense, useRef, useState } from 'react'
import { words } from '../lib/words.ts'
import { Logo } from '../ui/logo.tsx'
import { useMaySwitch } from './use-may-switch.ts'

const loadLayers = () => import('./switcher-layers.tsx')
const SwitcherPopover = lazy(() => loadLayers().then((module) => ({ default: module.SwitcherPopover })))

/** The head of the sidebar: where one is, and for those who have more than one workspace, the way to the others. */
export function WorkspaceSwitcher({ me }: { me: Me }) {
  const maySwitch = useMaySwitch()
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const [wanted, setWanted] = useState(false)
  const here = (
    <>
      <Logo />
      <span className="min-w-0 flex-1">
        <span className="block truncate text-base leading-4 font-[640]">{words.common.product}</span>
        <span className="block truncate text-xs text-ink-3">{me.workspace.name}</span>
      </span>
    </>
  )
  if (!maySwitch)
    return (
      <Link to="/dashboard" className="flex h-11 items-center gap-2.5 rounded-md px-2">
        {here}
      </Link>
    )
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-haspopup="dialog"
        aria-expanded={open}
        onPointerEnter={() => void loadLayers()}
        onFocus={() => void loadLayers()}
        onClick={() => {
          setWanted(true)
          setOpen(!open)
        }}
        className="flex h-11 items-center gap-2.5 rounded-md px-2 text-left transition-colors duration-120 hover-fine:bg-hover aria-expanded:bg-hover"
      >
        {here}
        <span className="sr-only">{words.nav.switchWorkspace}</span>
        <ChevronsUpDown className="size-4 shrink-0 text-ink-3" aria-hidden />
      </button>
      <Suspense>
        {wanted && <SwitcherPopover me={me} open={open} anchor={button} onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  )
}
