import { Segmented } from '../../ui/segmented.tsx'
import type { ComposerAddress } from './composer-search.ts'
import { postWords } from './words.ts'

const t = postWords.compose

type Props = {
  show: ComposerAddress['show']
  problems: number
  onChange: (show: ComposerAddress['show']) => void
}

/** A phone has room for one of the two: the fields, or how it will look. */
export const ShowSwitch = ({ show, problems, onChange }: Props) => (
  <div className="mb-4 lg:hidden">
    <Segmented
      label={t.show.label}
      value={show ?? 'write'}
      items={[
        { value: 'write', label: t.show.write },
        { value: 'preview', label: problems > 0 ? t.showProblems(problems) : t.show.preview },
      ]}
      onChange={(value) => onChange(value === 'preview' ? 'preview' : undefined)}
    />
  </div>
)
