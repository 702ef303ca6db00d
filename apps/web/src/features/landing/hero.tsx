import { ArrowRight, Check } from 'lucide-react'
import { buttonClass } from '../../ui/cls.ts'
import { PlatformMark } from '../../ui/platform-mark.tsx'
import { ExampleAds } from './example-ads.tsx'
import { words } from './words.ts'

const t = words.hero

/** A plain form: the sentence travels in the address to the sign-up and becomes the first brief's product. */
export const Hero = () => (
  <section className="relative mx-auto grid max-w-[1180px] items-center gap-x-10 gap-y-14 px-5 pt-8 pb-16 lg:grid-cols-[1.1fr_1fr] lg:pt-12 lg:pb-24">
    <div className="min-w-0">
      <h1 className="rise max-w-[12ch] font-display text-hero font-[680]">{t.title}</h1>
      <p className="rise mt-6 max-w-[46ch] text-lg text-ink-2 lg:text-[1.25rem] lg:leading-8">{t.lead}</p>
      <form action="/sign-up" method="get" className="rise ai-edge mt-8 rounded-[20px]! p-2">
        <label htmlFor="idea" className="block px-3.5 pt-2 text-sm font-[580] text-ink-2">
          {t.label}
        </label>
        <textarea
          id="idea"
          name="idea"
          rows={2}
          maxLength={200}
          required
          placeholder={t.placeholder}
          className="block w-full resize-none rounded-lg bg-transparent px-3.5 pt-1 text-md leading-6 placeholder:text-ink-3 lg:text-[1.0625rem]"
        />
        <div className="flex items-center gap-2 p-1.5">
          <span className="flex items-center gap-1.5 rounded-full bg-sunken px-2.5 py-1 text-sm whitespace-nowrap text-ink-2">
            <PlatformMark platform="facebook" size={15} />
            <PlatformMark platform="instagram" size={15} />
            <span className="max-sm:sr-only">{t.where}</span>
          </span>
          <button type="submit" className={buttonClass('solid', 'lg', 'ml-auto h-11!')}>
            {t.submit}
            <ArrowRight aria-hidden />
          </button>
        </div>
      </form>
      <ul className="rise mt-5 flex flex-wrap gap-x-6 gap-y-2 text-ink-2">
        {t.facts.map((fact) => (
          <li key={fact} className="flex items-center gap-1.5">
            <Check className="size-4 text-good" strokeWidth={2.6} aria-hidden />
            {fact}
          </li>
        ))}
      </ul>
    </div>
    <div className="min-w-0">
      <ExampleAds />
      <p className="mt-3 text-center text-xs text-ink-3">{words.example.note}</p>
    </div>
  </section>
)
