import type { PageReading } from '@adwright/contract'
import type { ReactNode } from 'react'
import { countries, languages, nameOf } from '../places.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { chooseProduct, offersFor, placesOf, saysNothing, toggled, type Choice } from './choice.ts'
import { ColourChoices } from './colour-choices.tsx'
import { LineChoices } from './line-choices.tsx'
import { PictureChoices } from './picture-choices.tsx'
import { readingWords as t } from './words.ts'

type Props = {
  found: PageReading
  choice: Choice
  onChange: (choice: Choice) => void
  /** A brief takes one colour and what is sold; a kit takes several colours and what the business is. */
  use: 'kit' | 'brief'
}

/** Everything that a page said, each to be taken or left. What it did not say has no row. */
export function ReadingReview({ found, choice, onChange, use }: Props) {
  const set = (part: Partial<Choice>) => onChange({ ...choice, ...part })
  const offers = offersFor(found, choice.product)
  const places = [
    found.language && nameOf(languages, found.language.value),
    found.country && nameOf(countries, found.country.value),
    found.currency?.value,
  ].filter((part) => part !== undefined)
  if (saysNothing(found)) return <p className="text-ink-2">{t.nothing}</p>
  return (
    <div className="grid divide-y divide-line">
      {found.name && (
        <Row title={t.name} from={t.from[found.name.from]}>
          <Checkbox
            checked={choice.name}
            onChange={(name) => set({ name })}
            label={<span className="font-[580]">{found.name.value}</span>}
          />
        </Row>
      )}
      {use === 'kit' && found.about && (
        <Row title={t.about} from={t.from[found.about.from]}>
          <Checkbox checked={choice.about} onChange={(about) => set({ about })} label={found.about.value} />
        </Row>
      )}
      {found.products.length > 0 && use === 'brief' && (
        <Row title={t.product}>
          <LineChoices
            label={t.product}
            chosen={choice.product}
            onChoose={(product) => onChange(chooseProduct(found, choice, product))}
            lines={found.products.map(({ product, offer, from }) => ({
              text: product,
              note: offer ? `${offer}, from ${t.from[from]}` : `From ${t.from[from]}`,
            }))}
          />
        </Row>
      )}
      {offers.length > 0 && use === 'brief' && (
        <Row title={t.offer}>
          <LineChoices
            label={t.offer}
            chosen={offers.includes(choice.offer) ? offers.indexOf(choice.offer) : null}
            onChoose={(at) => set({ offer: at === null ? '' : (offers[at] ?? '') })}
            lines={offers.map((text) => ({ text, note: '' }))}
          />
        </Row>
      )}
      {found.colours.length > 0 && (
        <Row title={t.colours} hint={use === 'kit' ? t.coloursHint : t.colourHint}>
          <ColourChoices
            colours={found.colours}
            chosen={use === 'kit' ? choice.colours : choice.colours.slice(0, 1)}
            onToggle={(colour) =>
              set({
                colours:
                  use === 'kit'
                    ? toggled(choice.colours, colour).slice(0, 6)
                    : choice.colours[0] === colour
                      ? []
                      : [colour],
              })
            }
          />
        </Row>
      )}
      {found.logos.length > 0 && (
        <Row title={t.logo}>
          <PictureChoices
            purpose="logo"
            pictures={found.logos}
            chosen={choice.logo === null ? [] : [choice.logo]}
            onToggle={(at) => set({ logo: choice.logo === at ? null : at })}
          />
        </Row>
      )}
      {found.photos.length > 0 && (
        <Row title={t.photos} hint={t.photosHint}>
          <PictureChoices
            purpose="photo"
            pictures={found.photos}
            chosen={choice.photos}
            onToggle={(at) => set({ photos: toggled(choice.photos, at) })}
          />
        </Row>
      )}
      {placesOf(found).length > 0 && (
        <Row title={t.places}>
          <Checkbox
            checked={choice.places}
            onChange={(chosen) => set({ places: chosen })}
            label={places.join(' · ')}
          />
        </Row>
      )}
    </div>
  )
}

type RowProps = { title: string; from?: string; hint?: string; children: ReactNode }

function Row({ title, from, hint, children }: RowProps) {
  return (
    <section
      aria-label={title}
      className="grid gap-x-6 gap-y-2 py-4 first:pt-0 last:pb-0 sm:grid-cols-[150px_minmax(0,1fr)]"
    >
      <div>
        <h3 className="text-base font-[600]">{title}</h3>
        {from && <p className="text-sm text-ink-3">from {from}</p>}
        {hint && <p className="text-sm text-ink-3">{hint}</p>}
      </div>
      <div className="min-w-0">{children}</div>
    </section>
  )
}
