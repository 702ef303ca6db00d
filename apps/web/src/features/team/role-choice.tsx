import type { GivenRole } from '@adwright/contract'
import { CircleAlert } from 'lucide-react'
import { useUsage } from '../../business/plan/use-usage.ts'
import { words } from '../../lib/words.ts'
import { RadioCards } from '../../ui/radio-cards.tsx'
import { givenRoles, teamWords as t } from './words.ts'

type Props = {
  value: GivenRole | null
  onChange: (role: GivenRole) => void
  error?: string | undefined
}

/** One sentence a role; those that the plan has not are shown, and cannot be chosen. */
export function RoleChoice({ value, onChange, error }: Props) {
  const usage = useUsage()
  const isMissing = (role: GivenRole) =>
    (role === 'client' || role === 'analyst') && usage !== undefined && !usage.features.includes('teamRoles')
  return (
    <div className="flex flex-col gap-1.5">
      <span aria-hidden className="text-base font-[580]">
        {t.invite.role}
      </span>
      <RadioCards<GivenRole>
        label={t.invite.role}
        className="grid gap-2"
        value={value}
        onChange={onChange}
        items={givenRoles.map((role) => ({
          value: role,
          label: words.role[role],
          note: isMissing(role) ? `${t.role[role]} ${t.notInPlan}` : t.role[role],
          disabled: isMissing(role),
        }))}
      />
      {error && (
        <p role="alert" className="flex gap-1.5 text-sm font-[540] text-bad">
          <CircleAlert className="mt-0.5 size-4 shrink-0" aria-hidden />
          {error}
        </p>
      )}
    </div>
  )
}
