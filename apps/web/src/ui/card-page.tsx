import { useEffect, type ReactNode } from 'react'
import { words } from '../lib/words.ts'
import { Logo } from './logo.tsx'

/** One card in the middle: what all pages look like that ask one thing of somebody who may not be signed in. */
export function CardPage({
  title,
  lead,
  aside,
  children,
}: {
  title: string
  lead?: ReactNode
  aside?: ReactNode
  children: ReactNode
}) {
  useEffect(() => {
    document.title = `${title} · ${words.common.product}`
  }, [title])
  return (
    <div className="relative flex min-h-dvh flex-col bg-panel">
      <div className="aurora h-[520px]!" aria-hidden />
      <header className="relative mx-auto flex h-[72px] w-full max-w-[1080px] items-center px-5">
        <a href="/" className="flex items-center gap-2.5 rounded-sm text-lg font-[680] tracking-[-0.02em]">
          <Logo size={30} />
          {words.common.product}
        </a>
      </header>
      <main className="relative mx-auto flex w-full max-w-[440px] flex-1 flex-col px-5 pt-6 pb-16 sm:pt-12">
        <h1 className="text-2xl font-[640] break-words">{title}</h1>
        {lead && <p className="mt-1.5 text-md text-ink-2">{lead}</p>}
        <div className="mt-6 rounded-xl bg-card p-5 shadow-card sm:p-6">{children}</div>
        {aside && <div className="mt-5 text-center text-ink-2">{aside}</div>}
      </main>
    </div>
  )
}
