import type { Permission } from '@adwright/contract/permissions'
import {
  Bell,
  Building2,
  CreditCard,
  DatabaseBackup,
  History,
  KeyRound,
  Link2,
  ScrollText,
  ShieldCheck,
  SlidersHorizontal,
  UserRound,
  UsersRound,
  Waypoints,
  type LucideIcon,
} from 'lucide-react'
import { words } from '../lib/words.ts'

type Place = {
  to: string
  label: string
  icon: LucideIcon
  /** Who may not do this does not see it. */
  needs?: Permission
}

const t = words.settings.places

/** Who may not do what a place needs does not see it. */
export const needOf = (place: object): Permission | undefined => (place as Pick<Place, 'needs'>).needs // as below

/** The settings by whose they are: mine, the workspace's, those of whoever pays for it. */
export const settingsPlaces = [
  {
    label: t.you,
    items: [
      { to: '/settings', label: t.profile, icon: UserRound },
      { to: '/settings/security', label: t.security, icon: ShieldCheck },
      { to: '/settings/keys', label: t.keys, icon: KeyRound },
      { to: '/settings/notifications', label: t.notifications, icon: Bell },
      { to: '/settings/privacy', label: t.data, icon: DatabaseBackup },
    ],
  },
  {
    label: t.workspace,
    items: [
      { to: '/settings/workspace', label: t.general, icon: SlidersHorizontal },
      { to: '/settings/team', label: t.team, icon: UsersRound },
      { to: '/settings/connections', label: t.connections, icon: Link2 },
      { to: '/settings/writes', label: t.writes, icon: ScrollText },
      { to: '/settings/activity', label: t.activity, icon: History, needs: 'manage' },
      { to: '/settings/meta-app', label: t.metaApp, icon: Waypoints },
    ],
  },
  {
    label: t.organisation,
    items: [
      { to: '/settings/organisation', label: t.people, icon: Building2, needs: 'bill' },
      { to: '/settings/billing', label: t.billing, icon: CreditCard },
    ],
  },
] as const satisfies { label: string; items: readonly Place[] }[]
