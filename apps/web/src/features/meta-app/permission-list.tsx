import type { ConnectionFeature, MetaPermission } from '@adwright/contract'
import { Badge } from '../../ui/badge.tsx'
import { CopyField } from '../../ui/copy-field.tsx'
import { features, words } from './words.ts'

/** By what they are for, the ones every sign-in asks for first. */
export function PermissionList({ permissions }: { permissions: MetaPermission[] }) {
  const groups = (Object.keys(features) as ConnectionFeature[])
    .map((feature) => ({ feature, members: permissions.filter((one) => one.feature === feature) }))
    .filter(({ members }) => members.length > 0)
  return (
    <div className="mt-4 flex flex-col gap-6">
      {groups.map(({ feature, members }) => (
        <section key={feature} aria-labelledby={`permissions-${feature}`}>
          <h3 id={`permissions-${feature}`} className="font-[620]">
            {features[feature].title}
          </h3>
          <p className="text-sm text-ink-3">{features[feature].note}</p>
          <ul className="mt-2 flex flex-col gap-2">
            {members.map((permission) => (
              <li key={permission.name}>
                <details className="group rounded-md bg-sunken px-3 py-2 open:pb-3">
                  <summary className="flex min-h-7 cursor-pointer flex-wrap items-center gap-x-3 gap-y-1">
                    <code className="font-mono text-sm font-[600]">{permission.name}</code>
                    <Badge tone={permission.required ? 'accent' : 'neutral'}>
                      {permission.required ? words.required : words.optional}
                    </Badge>
                    <span className="basis-full text-sm text-ink-2 sm:basis-auto">{permission.reason}</span>
                  </summary>
                  <div className="mt-3">
                    <CopyField name={words.useCase(permission.name)} value={permission.useCase} />
                  </div>
                </details>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
