import type { FilmMusic, VideoDesk, Voice } from '@adwright/contract'
import { Field } from '../../../ui/field.tsx'
import { NativeSelect } from '../../../ui/input.tsx'
import { Switch } from '../../../ui/switch.tsx'
import { FormSection, SwitchRow } from './form-section.tsx'
import { formWords as t } from './form-words.ts'
import type { VideoForm } from './use-video-form.ts'

type Props = { form: VideoForm; desk: VideoDesk; open: boolean; onOpen: (open: boolean) => void }

/** `de` speaks for `de-AT`; an empty list speaks anything. */
export const speaks = ({ languages }: Voice, language: string): boolean =>
  languages.length === 0 || languages.some((one) => one.split('-')[0] === language.split('-')[0])

/** Music, a voice, and the words for those who listen to neither. */
export function SoundSection({ form, desk, open, onOpen }: Props) {
  const { values, errors, change } = form
  const suits = desk.styles.find(({ id }) => id === values.style)?.music
  const nameOf = (id: string | undefined) => desk.music.find((one) => one.id === id)?.name ?? ''
  const voices = desk.voices.filter((voice) => speaks(voice, values.language))
  const voice = voices.find(({ id }) => id === values.voice)
  const music = { auto: t.musicAuto(nameOf(suits)), none: t.musicNone }
  return (
    <FormSection
      title={t.sound}
      open={open}
      onOpen={onOpen}
      summary={[
        values.music === 'auto' || values.music === 'none' ? music[values.music] : nameOf(values.music),
        voice ? voice.name : t.voiceNone,
        `${t.captions}: ${values.captions ? t.on : t.off}`,
      ]}
    >
      <Field label={t.music} hint={t.musicNote} error={errors.music}>
        <NativeSelect
          value={values.music}
          onChange={(event) => change({ music: event.target.value as FilmMusic | 'auto' | 'none' })} // one of the options
        >
          <option value="auto">{music.auto}</option>
          {desk.music.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          <option value="none">{music.none}</option>
        </NativeSelect>
      </Field>
      <Field
        label={t.voice}
        hint={
          voice
            ? t.voiceNotes[voice.quality]
            : desk.voices.length > 0 && voices.length === 0
              ? t.voiceNotes.missing
              : t.voiceNotes.none
        }
        error={errors.voice}
      >
        <NativeSelect
          value={voice?.id ?? ''}
          onChange={(event) => change({ voice: event.target.value || null })}
        >
          <option value="">{t.voiceNone}</option>
          {voices.map(({ id, name, quality }) => (
            <option key={id} value={id}>
              {t.voiceNames[quality](name)}
            </option>
          ))}
        </NativeSelect>
      </Field>
      <SwitchRow label={t.captions} note={t.captionsNote}>
        <Switch label={t.captions} checked={values.captions} onChange={(captions) => change({ captions })} />
      </SwitchRow>
    </FormSection>
  )
}
