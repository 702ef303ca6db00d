import type { ReactNode } from 'react'

/** Every page has exactly one: its h1, one sentence of meaning, and what can be done here. */
export function PageHeader({
  title,
  children,
  actions,
  above,
}: {
  title: ReactNode
  children?: ReactNode
  actions?: ReactNode
  above?: ReactNode
}) {
  return (
    <div className="pt-3 pb-5 lg:pt-5">
      {above && <div className="mb-2">{above}</div>}
      <div className="flex flex-wrap items-end gap-x-6 gap-y-4">
        <div className="min-w-0 flex-1 basis-72">
          <h1 className="text-2xl font-[640] break-words">{title}</h1>
          {children && <div className="mt-1 max-w-[75ch] text-md text-ink-2 lg:text-base">{children}</div>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
    </div>
  )
}
