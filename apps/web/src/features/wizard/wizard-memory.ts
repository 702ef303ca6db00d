import type { BriefId, CampaignId, CreativeId, GenerationId } from '@adwright/contract'
import type { VideoChoices } from './video/video-choice.ts'

/** What this browser remembers about one brief, beyond what the server and the address know. */
type BriefMemory = {
  /** Kept so that a second click or a reload never starts a second generation. */
  generationKey?: string
  generationId?: GenerationId
  ads?: CreativeId[]
  /** Which ads show a video in place of their pictures. */
  videos?: VideoChoices
  /** Days to run; absent runs until paused. */
  days?: number
  /** The campaign made from exactly these settings. */
  draft?: { settings: string; key: string; campaignId?: CampaignId }
}
/** The draft that a person may want to go on with. */
type LastDraft = { brief: BriefId; product: string; at: number }

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
const briefKey = (brief: BriefId) => `adwright.wizard.${brief}`

export type WizardMemory = ReturnType<typeof createWizardMemory>

/**
 * Of one workspace: what was begun for one client is never offered to another. Browser storage may be full or
 * forbidden: then the wizard works on, and only forgets.
 */
export function createWizardMemory(store: Store, workspace: string) {
  const lastKey = `adwright.wizard.${workspace}.last`
  const typedKey = `adwright.wizard.${workspace}.typed`
  const read = <Value>(key: string): Value | undefined => {
    try {
      const text = store.getItem(key)
      return text === null ? undefined : (JSON.parse(text) as Value) // only this file writes these keys
    } catch {
      return undefined
    }
  }
  const write = (key: string, value: unknown) => {
    try {
      if (value === undefined) store.removeItem(key)
      else store.setItem(key, JSON.stringify(value))
    } catch {
      // Private windows refuse to store; nothing the person can do about it.
    }
  }
  return {
    ofBrief: (brief: BriefId): BriefMemory => read<BriefMemory>(briefKey(brief)) ?? {},
    rememberBrief(brief: BriefId, change: BriefMemory): void {
      write(briefKey(brief), { ...read<BriefMemory>(briefKey(brief)), ...change })
    },
    lastDraft: () => read<LastDraft>(lastKey),
    rememberLast: (last: LastDraft | undefined) => write(lastKey, last),
    /** Form fields typed before there is a brief to save them in. */
    typed: <Values>() => read<Values>(typedKey),
    rememberTyped: (values: unknown) => write(typedKey, values),
  }
}
