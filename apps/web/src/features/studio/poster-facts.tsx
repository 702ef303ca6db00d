import type { Creative } from '@adwright/contract'
import { Download, Info, Scaling } from 'lucide-react'
import type { ReactNode } from 'react'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { FindingRow } from './finding-row.tsx'
import { allFormats, formatLooks, missingOf } from './formats.ts'
import { findingsOf } from './poster-findings.ts'
import type { CreativeActions } from './use-creative-actions.ts'
import { studioWords } from './words.ts'

const t = studioWords.detail
type Props = { creative: Creative; actions: CreativeActions; mayWrite: boolean }

/** Its words, what the checks found, and its files. */
export function PosterFacts({ creative, actions, mayWrite }: Props) {
  const { words, ctaLabel, styleName, quality, source, notice, renditions } = creative
  const missing = missingOf(creative, allFormats)
  return (
    <div className="grid gap-5">
      <div className="flex flex-wrap gap-1.5">
        <Badge>{styleName}</Badge>
        <Badge>{studioWords.quality[quality].label}</Badge>
        <Badge tone={source === 'model' ? 'accent' : 'neutral'}>{t.paintedBy[source]}</Badge>
      </div>
      {notice && (
        <p className="flex gap-2 rounded-md bg-sunken p-3 text-sm text-ink-2">
          <Info className="mt-0.5 size-4 shrink-0 text-accent" aria-hidden />
          {notice}
        </p>
      )}
      <Part title={t.words}>
        <dl className="grid gap-2.5 text-sm" dir="auto">
          <Fact name={t.text}>{words.primaryText}</Fact>
          {words.offer && <Fact name={t.offer}>{words.offer}</Fact>}
          <Fact name={t.button}>{ctaLabel}</Fact>
        </dl>
      </Part>
      <Part title={t.checks}>
        <ul className="grid gap-3 text-sm">
          {findingsOf(creative).map((finding) => (
            <FindingRow
              key={finding.code + finding.message}
              finding={finding}
              creative={creative}
              actions={actions}
              mayWrite={mayWrite}
            />
          ))}
        </ul>
      </Part>
      <Part title={t.files}>
        <ul className="grid gap-px">
          {renditions.map(({ placement, media }) => {
            const { name, ratio } = formatLooks[placement]
            return (
              <li key={placement}>
                <a
                  href={media.url}
                  download={media.name}
                  className="-mx-2 flex min-h-9 items-center gap-3 rounded-sm px-2 text-sm hover-fine:bg-hover"
                >
                  <span className="sr-only">{t.download}</span>
                  <span className="font-[560]">{name}</span>
                  <span className="num text-ink-3">
                    {ratio} · {media.width} × {media.height}
                  </span>
                  <Download className="ml-auto size-4 text-ink-3" aria-hidden />
                </a>
              </li>
            )
          })}
        </ul>
        {mayWrite && missing.length > 0 && (
          <Button
            size="sm"
            className="mt-2"
            busy={actions.busyWith(creative) === 'sizes'}
            onClick={() => actions.run(creative, { kind: 'sizes' })}
          >
            <Scaling aria-hidden />
            {studioWords.actions.sizes}
          </Button>
        )}
      </Part>
    </div>
  )
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section aria-label={title}>
    <h3 className="mb-2 text-base font-[620]">{title}</h3>
    {children}
  </section>
)
const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt className="text-xs text-ink-3">{name}</dt>
    <dd className="text-ink-2">{children}</dd>
  </div>
)
