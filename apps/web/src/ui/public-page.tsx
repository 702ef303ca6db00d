import { useEffect, type ReactNode } from 'react'
import { words } from '../lib/words.ts'
import { Logo } from './logo.tsx'
import { PageHeader } from './page-header.tsx'

/** A page that anybody may read, signed in or not. */
export function PublicPage({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · ${words.common.product}`
  }, [title])
  return (
    <div className="relative min-h-dvh bg-panel">
      <div className="aurora" aria-hidden />
      <header className="relative mx-auto flex h-[72px] max-w-[760px] items-center px-5">
        <a href="/" className="flex items-center gap-2.5 rounded-sm text-lg font-[680] tracking-[-0.02em]">
          <Logo size={30} />
          {words.common.product}
        </a>
      </header>
      <main className="relative mx-auto max-w-[760px] px-5 pb-16">
        <PageHeader title={title}>{lead}</PageHeader>
        {children}
      </main>
    </div>
  )
}
