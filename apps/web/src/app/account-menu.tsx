import type { Me } from '@adwright/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import {
  ArrowLeftRight,
  ChevronsUpDown,
  LogOut,
  Mail,
  Settings,
  ShieldUser,
  Store,
  SwatchBook,
  WandSparkles,
} from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { api, reasonOf } from '../lib/api.ts'
import { useLeadsAgency, useMayWrite } from '../lib/me.ts'
import { words } from '../lib/words.ts'
import { leaveWorkspace } from '../lib/workspace-here.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Menu, MenuItem, MenuSeparator } from '../ui/menu.tsx'
import { toast } from '../ui/toast.tsx'
import { useMaySwitch } from './use-may-switch.ts'

const SwitcherSheet = lazy(() =>
  import('./switcher-layers.tsx').then((module) => ({ default: module.SwitcherSheet })),
)

export function AccountMenu({ me, compact = false }: { me: Me; compact?: boolean }) {
  const navigate = useNavigate()
  const client = useQueryClient()
  const mayWrite = useMayWrite()
  const leadsAgency = useLeadsAgency()
  const maySwitch = useMaySwitch()
  // Null until it was wanted once.
  const [switching, setSwitching] = useState<boolean | null>(null)
  const signOut = useMutation({
    mutationFn: () => api('signOut'),
    onSuccess: async () => {
      leaveWorkspace()
      await navigate({ to: '/sign-in' })
      client.clear()
    },
    onError: (error) => toast(reasonOf(error), { kind: 'failed' }),
  })
  const trigger = compact ? (
    <button type="button" className="flex size-10 items-center justify-center rounded-full">
      <Avatar name={me.user.name} size="sm" />
      <span className="sr-only">{words.nav.account}</span>
    </button>
  ) : (
    <button
      type="button"
      className="mt-2 flex h-12 items-center gap-2.5 rounded-md px-2 text-left transition-colors duration-120 hover-fine:bg-hover data-popup-open:bg-hover"
    >
      <Avatar name={me.user.name} size="sm" />
      <span className="min-w-0 flex-1">
        <span className="sr-only">{words.nav.account}: </span>
        <span className="block truncate text-base leading-5 font-[580]">{me.user.name}</span>
        <span className="block truncate text-xs text-ink-3">{me.user.email}</span>
      </span>
      <ChevronsUpDown className="size-4 shrink-0 text-ink-3" aria-hidden />
    </button>
  )
  return (
    <>
      <Menu trigger={trigger} align={compact ? 'end' : 'start'}>
        {compact && maySwitch && (
          <>
            <MenuItem icon={<ArrowLeftRight aria-hidden />} onSelect={() => setSwitching(true)}>
              <span className="min-w-0 py-1.5">
                <span className="block max-w-56 truncate font-[600] text-ink">{me.workspace.name}</span>
                <span className="block text-xs text-ink-3">{words.nav.switchWorkspace}</span>
              </span>
            </MenuItem>
            <MenuSeparator />
          </>
        )}
        {compact && leadsAgency && (
          <MenuItem icon={<Store aria-hidden />} onSelect={() => void navigate({ to: '/clients' })}>
            {words.nav.clients}
          </MenuItem>
        )}
        {compact && mayWrite && (
          <MenuItem icon={<WandSparkles aria-hidden />} onSelect={() => void navigate({ to: '/studio' })}>
            {words.nav.studio}
          </MenuItem>
        )}
        {compact && (
          <MenuItem icon={<SwatchBook aria-hidden />} onSelect={() => void navigate({ to: '/brand' })}>
            {words.nav.brand}
          </MenuItem>
        )}
        <MenuItem icon={<Settings aria-hidden />} onSelect={() => void navigate({ to: '/settings' })}>
          {words.nav.settings}
        </MenuItem>
        {me.staff && (
          <MenuItem icon={<ShieldUser aria-hidden />} onSelect={() => void navigate({ to: '/admin' })}>
            {words.nav.admin}
          </MenuItem>
        )}
        {me.instance.outbox && (
          <MenuItem icon={<Mail aria-hidden />} onSelect={() => void navigate({ to: '/outbox' })}>
            {words.nav.outbox}
          </MenuItem>
        )}
        <MenuSeparator />
        <MenuItem icon={<LogOut aria-hidden />} onSelect={() => signOut.mutate()}>
          {words.nav.signOut}
        </MenuItem>
      </Menu>
      <Suspense>
        {switching !== null && <SwitcherSheet me={me} open={switching} onClose={() => setSwitching(false)} />}
      </Suspense>
    </>
  )
}
