import type { Role } from '@adwright/contract'
import { isPermitted, type Permission } from '@adwright/contract/permissions'
import { Check } from 'lucide-react'
import { words } from '../../lib/words.ts'
import { Card, CardHeader } from '../../ui/card.tsx'
import { givenRoles, teamWords } from './words.ts'

const t = teamWords.table
const roles: Role[] = ['owner', ...givenRoles]
const rows = Object.entries(t.permissions) as [Permission, string][] // its keys are checked in the words

/** Read from the very table that the server asks. On phones, the same in a sentence a role. */
export const RoleTable = () => (
  <Card className="p-4 lg:p-5" aria-labelledby="roles">
    <CardHeader id="roles" title={t.title} />
    <table className="mt-3 w-full text-base max-sm:hidden">
      <thead className="text-sm text-ink-3">
        <tr>
          <th scope="col" className="py-1 text-left font-[560]">
            {t.able}
          </th>
          {roles.map((role) => (
            <th key={role} scope="col" className="w-[72px] py-1 text-center font-[560]">
              {words.role[role]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([permission, label]) => (
          <tr key={permission} className="border-t border-line">
            <th scope="row" className="py-2 pr-2 text-left font-normal text-ink-2">
              {label}
            </th>
            {roles.map((role) => (
              <td key={role} className="text-center">
                <Mark on={isPermitted({ role }, permission)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
    <dl className="mt-2 divide-y divide-line sm:hidden">
      {roles.map((role) => (
        <div key={role} className="py-2.5">
          <dt className="font-[600]">{words.role[role]}</dt>
          <dd className="text-ink-2">{teamWords.role[role]}</dd>
        </div>
      ))}
    </dl>
  </Card>
)

const Mark = ({ on }: { on: boolean }) =>
  on ? (
    <>
      <Check className="mx-auto size-4 text-good" strokeWidth={2.6} aria-hidden />
      <span className="sr-only">{t.yes}</span>
    </>
  ) : (
    <>
      <span className="text-ink-3" aria-hidden>
        –
      </span>
      <span className="sr-only">{t.no}</span>
    </>
  )
