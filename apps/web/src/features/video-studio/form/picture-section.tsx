import type { VideoDesk } from '@adwright/contract'
import { TriangleAlert } from 'lucide-react'
import { Segmented } from '../../../ui/segmented.tsx'
import { Switch } from '../../../ui/switch.tsx'
import { ColourChoice } from './colour-choice.tsx'
import { Choice, FormSection, SwitchRow } from './form-section.tsx'
import { formWords as t } from './form-words.ts'
import type { VideoForm } from './use-video-form.ts'

const cameras = (['auto', 'still', 'gentle', 'lively'] as const).map((value) => ({
  value,
  label: t.cameras[value].name,
}))
const qualities = (['draft', 'standard'] as const).map((value) => ({ value, label: t.qualities[value] }))
const makers = (['studio', 'model'] as const).map((value) => ({ value, label: t.picturesBy[value] }))

type Props = { form: VideoForm; desk: VideoDesk; open: boolean; onOpen: (open: boolean) => void }

/** How it moves, in which colours, how sharp, and who draws. */
export function PictureSection({ form, desk, open, onOpen }: Props) {
  const { values, errors, change } = form
  const isByModel = desk.videoModel !== null && values.pictures === 'model'
  return (
    <FormSection
      title={t.movement}
      open={open}
      onOpen={onOpen}
      summary={[
        `${t.camera}: ${t.cameras[values.camera].name.toLowerCase()}`,
        values.colours.length === 0 ? t.coloursBrand : values.colours.join(', '),
        t.qualities[values.quality],
        isByModel && t.picturesBy.model,
      ]}
    >
      <Choice label={t.camera} note={t.cameras[values.camera].note}>
        <div className="max-w-full overflow-x-auto">
          <Segmented
            label={t.camera}
            value={values.camera}
            items={cameras}
            onChange={(camera) => change({ camera })}
          />
        </div>
      </Choice>
      <SwitchRow label={t.overlays} note={t.overlaysNote}>
        <Switch label={t.overlays} checked={values.overlays} onChange={(overlays) => change({ overlays })} />
      </SwitchRow>
      <ColourChoice
        value={values.colours}
        brand={values.brandColor}
        error={errors.colours}
        onChange={(colours) => change({ colours })}
      />
      <Choice label={t.quality} note={t.qualityNotes[values.quality]}>
        <Segmented
          label={t.quality}
          value={values.quality}
          items={qualities}
          onChange={(quality) => change({ quality })}
        />
      </Choice>
      {desk.videoModel && (
        <Choice
          label={t.pictures}
          note={
            isByModel ? (
              <span className="flex gap-1.5 font-[540] text-warn">
                <TriangleAlert className="mt-0.5 size-4 shrink-0" aria-hidden />
                {t.picturesNote.model(desk.videoModel.model)}
              </span>
            ) : (
              t.picturesNote.studio
            )
          }
        >
          <Segmented
            label={t.pictures}
            value={values.pictures}
            items={makers}
            onChange={(pictures) => change({ pictures })}
          />
        </Choice>
      )}
    </FormSection>
  )
}
