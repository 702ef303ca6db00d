import { Plus, X } from 'lucide-react'
import { Button } from '../../../ui/button.tsx'
import { ColourField } from '../../../ui/colour-field.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { FieldError } from './form-section.tsx'
import { formWords as t } from './form-words.ts'

const ways = [
  { value: 'brand', label: t.coloursBrand },
  { value: 'own', label: t.coloursOwn },
] as const
const startColour = '#5843e8'

type Props = {
  value: readonly string[]
  /** Offered first where somebody wants colours of their own. */
  brand: string | null
  error: string | undefined
  onChange: (colours: string[]) => void
}

/** The brand's colours, or one or two others for this film. */
export function ColourChoice({ value, brand, error, onChange }: Props) {
  const [lead, second] = value
  const swatches = brand ? [brand] : []
  return (
    <div>
      <p aria-hidden className="mb-1.5 text-base font-[580]">
        {t.colours}
      </p>
      <Segmented
        label={t.colours}
        value={lead === undefined ? 'brand' : 'own'}
        items={[...ways]}
        onChange={(way) => onChange(way === 'brand' ? [] : [brand ?? startColour])}
      />
      {lead !== undefined && (
        <div className="mt-4 grid gap-4">
          <ColourField
            label={t.colourLead}
            value={lead}
            swatches={swatches}
            onChange={(colour) => onChange([colour, ...value.slice(1)])}
          />
          {second === undefined ? (
            <Button
              kind="ghost"
              size="sm"
              className="-ms-2 justify-self-start"
              onClick={() => onChange([lead, startColour])}
            >
              <Plus aria-hidden />
              {t.colourAdd}
            </Button>
          ) : (
            <div>
              <ColourField
                label={t.colourSecond}
                value={second}
                swatches={swatches}
                onChange={(colour) => onChange([lead, colour])}
              />
              <Button kind="ghost" size="sm" className="-ms-2 mt-1" onClick={() => onChange([lead])}>
                <X aria-hidden />
                {t.colourRemove}
              </Button>
            </div>
          )}
        </div>
      )}
      <FieldError>{error}</FieldError>
    </div>
  )
}
