import type { ReactNode } from 'react'

/** Names and values beside one another. */
export const Facts = ({ facts }: { facts: readonly (readonly [name: string, value: ReactNode])[] }) => (
  <dl className="grid gap-x-6 gap-y-2.5 sm:grid-cols-[9.5rem_1fr]">
    {facts.map(([name, value]) => (
      <div key={name} className="contents max-sm:block">
        <dt className="text-ink-3">{name}</dt>
        <dd className="num min-w-0 break-words">{value}</dd>
      </div>
    ))}
  </dl>
)

/** A part of a sheet. */
export const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="mt-6">
    <h3 className="mb-2 text-md font-[620]">{title}</h3>
    {children}
  </section>
)
