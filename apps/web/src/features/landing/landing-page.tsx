import { buttonClass } from '../../ui/cls.ts'
import { Logo } from '../../ui/logo.tsx'
import { Hero } from './hero.tsx'
import { Plans } from './plans.tsx'
import { Features, How, Rehearsal } from './sections.tsx'
import { words } from './words.ts'

export { words as landingWords } from './words.ts'

const brand = 'flex items-center gap-2.5 rounded-sm text-lg font-[680] tracking-[-0.02em]'

/** React at build time, plain HTML in the browser: no script, no style attribute, nothing to hydrate. */
export const LandingPage = () => (
  <div className="relative isolate min-h-dvh overflow-x-clip bg-panel">
    <div className="aurora h-[820px]!" aria-hidden />
    <a
      href="#main"
      className="fixed top-2 left-2 z-70 -translate-y-20 rounded-md bg-solid px-4 py-2 font-[600] text-on-solid focus-visible:translate-y-0"
    >
      Skip to content
    </a>
    <header className="relative z-10 mx-auto flex h-[72px] max-w-[1180px] items-center gap-8 px-5">
      <a href="/" className={brand}>
        <Logo size={30} />
        Adwright
      </a>
      <nav aria-label={words.nav.label} className="hidden gap-7 font-[540] text-ink-2 md:flex">
        {(['how', 'rehearsal', 'features', 'plans'] as const).map((place) => (
          <a key={place} href={`#${place}`} className="rounded-xs transition-colors hover-fine:text-ink">
            {words.nav[place]}
          </a>
        ))}
      </nav>
      <div className="ml-auto flex items-center gap-1">
        <a href="/sign-in" className={buttonClass('ghost')}>
          {words.signIn}
        </a>
        <a href="/sign-up" className={buttonClass('solid', 'md', 'max-[359px]:hidden')}>
          {words.start}
        </a>
      </div>
    </header>
    <main id="main">
      <Hero />
      <How />
      <Rehearsal />
      <Features />
      <Plans />
    </main>
    <footer className="border-t border-line">
      <div className="mx-auto flex max-w-[1180px] flex-wrap items-center gap-x-8 gap-y-3 px-5 py-8 text-ink-2">
        <span className="flex items-center gap-2 font-[620] text-ink">
          <Logo size={22} />
          Adwright
        </span>
        <span className="sm:ml-auto">{words.footer.disclaimer}</span>
      </div>
    </footer>
  </div>
)
