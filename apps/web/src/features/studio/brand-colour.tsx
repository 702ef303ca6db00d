import { Button } from '../../ui/button.tsx'
import { ColourField } from '../../ui/colour-field.tsx'
import { studioWords } from './words.ts'

const t = studioWords.more

type Props = { value: string | null; error: string | undefined; onChange: (colour: string | null) => void }

/** Null lets the studio take the colour from logo and photos. */
export const BrandColour = ({ value, error, onChange }: Props) => (
  <div>
    {value === null ? (
      <>
        <p className="text-base font-[580]">{t.color}</p>
        <p className="text-sm text-ink-3">{t.colorNone}</p>
        <Button size="sm" className="mt-2" onClick={() => onChange('#5843e8')}>
          {t.colorOwn}
        </Button>
      </>
    ) : (
      <>
        <ColourField label={t.color} value={value} onChange={onChange} />
        <Button kind="ghost" size="sm" className="mt-1 -ml-2" onClick={() => onChange(null)}>
          {t.colorRemove}
        </Button>
      </>
    )}
    {error && (
      <p role="alert" className="mt-1 text-sm font-[540] text-bad">
        {error}
      </p>
    )}
  </div>
)
