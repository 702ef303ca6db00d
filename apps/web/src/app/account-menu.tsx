import type { Me } from '@adwright/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { ChevronsUpDown, LogOut, Mail, Settings, SwatchBook, WandSparkles } from 'lucide-react'
import { api, reasonOf } from '../lib/api.ts'
import { words } from '../lib/words.ts'
import { leaveWorkspace } from '../lib/workspace-here.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Menu, MenuItem, MenuSeparator } from '../ui/menu.tsx'
import { toast } from '../ui/toast.tsx'

export function AccountMenu({ me, compact = false }: { me: Me; compact?: boolean }) {
  const navigate = useNavigate()
  const client = useQueryClient()
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
    <Menu trigger={trigger} align={compact ? 'end' : 'start'}>
      {compact && (
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
  )
}
