import type { GoogleGenAI } from '@google/genai'
import { Interaction, outputOf, whyFailed, withoutOutput, type Output } from './gemini-interaction.ts'
import { lineOfPcm, lineOfWav } from './heard-line.ts'
import { costlyProblem } from './lost-answer.ts'
import { ModelProblem } from './model-problem.ts'
import { spokenText } from './spoken-text.ts'
import type { SpokenLine, VoiceModel, VoiceOrder } from './voice.ts'

const provider = 'Google'
/** Four of Google's thirty, from its page on speech (2026-11-26), with the word that it has for each. */
const voices = [
  ['Sulafat', 'warm'],
  ['Kore', 'firm'],
  ['Puck', 'upbeat'],
  ['Charon', 'informative'],
] as const
/** Google names more than a hundred languages; these are ours. */
const languages = 'ar zh nl en fr de el he hi it ja ko pl pt ru es th tr'.split(' ')
const inEnglish = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

/** Voices by Google's speech models, over the Interactions API. Each line costs money. */
export const createGeminiVoices = (client: GoogleGenAI, model: string): VoiceModel[] =>
  voices.map(([voice, manner]) => ({
    id: `google:${voice.toLowerCase()}`,
    name: `${voice}, ${manner}`,
    quality: 'cloud',
    languages,
    speak: (line) => speak(client, { model, voice, manner, ...line }),
  }))

type Order = VoiceOrder & { model: string; voice: string; manner: string }

async function speak(
  client: GoogleGenAI,
  { model, voice, manner, text, language, signal }: Order,
): Promise<SpokenLine> {
  const words = spokenText(text, provider)
  // how to say it stands beside the words, since everything among them is read aloud
  const style = `${manner}, clear and natural, as in a short advertisement${spokenIn(language)}`
  const answer = await client.interactions
    .create(
      {
        model,
        input: [
          {
            type: 'user_input',
            content: [{ type: 'text', text: words, annotations: [{ type: 'speech_metadata', style }] }],
          },
        ],
        response_format: { type: 'audio', mime_type: 'audio/wav', sample_rate: 24_000 },
        generation_config: { speech_config: [{ voice }] },
        store: false,
        automatic_continuation: false,
      },
      { retries: { strategy: 'none' }, signal },
    )
    .catch((error: unknown) => {
      throw costlyProblem(error, signal)
    })
  const parsed = Interaction.safeParse(answer)
  if (!parsed.success) throw new ModelProblem(provider, 'corrupt', { detail: 'not in the shape we know' })
  return lineOf(parsed.data)
}

function spokenIn(language: string): string {
  try {
    const name = inEnglish.of(language)
    return name ? `, spoken in ${name}` : ''
  } catch {
    return '' // not a language tag: the words show what they are
  }
}

function lineOf(interaction: Interaction): SpokenLine {
  const sound = outputOf(interaction, 'audio')
  if (sound?.data) return decoded(sound)
  const [kind, detail] =
    interaction.status === 'completed' ? withoutOutput(interaction, 'audio') : whyFailed(interaction)
  throw new ModelProblem(provider, kind, detail === undefined ? {} : { detail })
}

/** A WAV, as asked for, or bare samples, as the models before it sent: their rate stands in the type then. */
function decoded({ data = '', mime_type = '', sample_rate }: Output): SpokenLine {
  const bytes = Buffer.from(data, 'base64')
  if (bytes.toString('latin1', 0, 4) === 'RIFF') return lineOfWav(bytes, provider)
  if (!/^audio\/(?:l16|pcm)/i.test(mime_type))
    throw new ModelProblem(provider, 'corrupt', { detail: 'not a sound that we can read' })
  const told = Number(/rate=(\d{4,6})/.exec(mime_type)?.[1])
  return lineOfPcm(bytes, sample_rate ?? (Number.isFinite(told) ? told : 24_000), provider)
}
