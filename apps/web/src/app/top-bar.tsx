import type { Me } from '@adwright/contract'
import { useRouterState } from '@tanstack/react-router'
import { Moon, Plus, Sun } from 'lucide-react'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useMayWrite } from '../lib/me.ts'
import { setTheme, useTheme } from '../lib/theme.ts'
import { words } from '../lib/words.ts'
import { IconButton, LinkButton } from '../ui/button.tsx'
import { cx } from '../ui/cls.ts'
import { SimulatedChip } from '../ui/data-receipt.tsx'
import { Logo } from '../ui/logo.tsx'
import { AccountMenu } from './account-menu.tsx'
import { offersCampaign } from './navigation.ts'

// The page does not wait for it.
const NotificationBell = lazy(() =>
  import('./notification-bell.tsx').then((module) => ({ default: module.NotificationBell })),
)

export function TopBar({ title, me }: { title: string; me: Me }) {
  const sentinel = useRef<HTMLSpanElement>(null)
  const [stuck, setStuck] = useState(false)
  const path = useRouterState({ select: (state) => state.location.pathname })
  const mayWrite = useMayWrite()
  useEffect(() => {
    if (!sentinel.current) return
    const observer = new IntersectionObserver(([entry]) => setStuck(entry ? !entry.isIntersecting : false))
    observer.observe(sentinel.current)
    return () => observer.disconnect()
  }, [])
  return (
    <>
      <span ref={sentinel} aria-hidden className="absolute top-0 h-3 w-full" />
      <header
        className={cx(
          'sticky top-(--banner,0px) z-30 flex h-14 items-center gap-2 px-4 transition-[background-color,box-shadow] duration-180 lg:h-[60px] lg:px-6',
          stuck
            ? 'bg-panel shadow-[0_1px_0_var(--line)] lg:bg-glass lg:backdrop-blur-xl lg:backdrop-saturate-150'
            : 'lg:rounded-t-xl',
        )}
      >
        <span className="max-[359px]:hidden lg:hidden">
          <Logo />
        </span>
        <p className="min-w-0 truncate text-md font-[620] tracking-[-0.01em] lg:text-base lg:font-[560] lg:text-ink-2">
          {title}
        </p>
        {me.instance.metaMode === 'twin' && (
          <span className="ml-1">
            <SimulatedChip label={words.nav.rehearsal} detail={words.nav.rehearsalHint} />
          </span>
        )}
        <div className="ml-auto flex shrink-0 items-center lg:gap-1">
          <Suspense fallback={<span className="size-10" />}>
            <NotificationBell />
          </Suspense>
          <span className="max-[419px]:hidden">
            <ThemeButton />
          </span>
          <span className="lg:hidden">
            <AccountMenu me={me} compact />
          </span>
          {mayWrite && offersCampaign(path) && (
            <LinkButton to="/new" kind="solid" className="ml-1.5 max-lg:hidden">
              <Plus aria-hidden />
              {words.nav.newCampaign}
            </LinkButton>
          )}
        </div>
      </header>
    </>
  )
}

function ThemeButton() {
  const theme = useTheme()
  const dark = theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches)
  return (
    <IconButton
      label={dark ? words.nav.lightTheme : words.nav.darkTheme}
      onClick={() => setTheme(dark ? 'light' : 'dark')}
    >
      {dark ? <Sun aria-hidden /> : <Moon aria-hidden />}
    </IconButton>
  )
}
