import type { Clock } from '#platform/clock.ts'
import { findEspeakVoice } from './espeak-voice.ts'
import { createGeminiVoices } from './gemini-voices.ts'
import { geminiProblem } from './gemini-problem.ts'
import { googleClient } from './google-client.ts'
import { listModels, notListed } from './list-models.ts'
import { resolveModel } from './model-registry.ts'
import { findOwnVoice, type OwnVoice } from './sherpa-voice.ts'
import type { VoiceModel } from './voice.ts'

export type VoiceSettings = {
  google?: { key: string; url: string | undefined; speechModel: string }
  own?: OwnVoice
  /** The espeak-ng program; when not given, the one on the PATH or the one among our packages. */
  espeak?: string
}

/**
 * Every voice that this machine has, the best first. What is set up and does not work is left out;
 * `checkVoices` says why.
 */
export async function createVoices(
  { google, own, espeak }: VoiceSettings,
  clock: Clock,
): Promise<VoiceModel[]> {
  const [ownVoice, basic] = await Promise.all([own && findOwnVoice(own), findEspeakVoice(espeak)])
  return [
    ...(google
      ? createGeminiVoices(googleClient(google), resolveModel(google.speechModel, clock.now()).model)
      : []),
    ...(ownVoice && 'speak' in ownVoice ? [ownVoice] : []),
    ...(basic ? [basic] : []),
  ]
}

/**
 * What the operator should know: a retired name, what the folder of a voice lacks, no voice at all; with `signal` also
 * what Google says of the key and the model.
 */
export async function checkVoices(
  { google, own, espeak }: VoiceSettings,
  clock: Clock,
  signal?: AbortSignal,
): Promise<string[]> {
  const speech = google && resolveModel(google.speechModel, clock.now())
  const refused = google && speech && signal && (await askGoogle(googleClient(google), speech.model, signal))
  const ownVoice = own && (await findOwnVoice(own))
  const lacking = ownVoice && 'problem' in ownVoice ? ownVoice.problem : undefined
  const silent =
    google || (ownVoice && !lacking) || (await findEspeakVoice(espeak))
      ? undefined
      : 'There is no voice: films are made without one. Install espeak-ng, or see docs/guides/voices.md.'
  return [speech?.notice, refused, lacking, silent].filter((notice) => notice !== undefined)
}

async function askGoogle(
  client: ReturnType<typeof googleClient>,
  model: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  const listed = await listModels(client, signal).catch((error: unknown) => geminiProblem(error, signal))
  if (listed instanceof Error) return listed.message
  return listed.has(model) ? undefined : notListed(model)
}
