export const wizardSteps = ['brief', 'creative', 'preview', 'connect', 'launch'] as const
export type WizardStep = (typeof wizardSteps)[number]

export const stepTitles: Record<WizardStep, string> = {
  brief: 'Brief',
  creative: 'Posters',
  preview: 'Preview',
  connect: 'Connect',
  launch: 'Launch',
}

/** What the wizard has in hand. */
export type Progress = {
  briefSaved: boolean
  /** Creatives chosen to become ads. */
  chosen: number
  /** An active connection with a chosen ad account and Page. */
  connected: boolean
  /** The campaign is past being a draft: the steps before it are history. */
  launched: boolean
}

export function isReachable(step: WizardStep, progress: Progress): boolean {
  if (progress.launched) return step === 'launch'
  if (step === 'brief') return true
  if (!progress.briefSaved) return false
  if (step === 'creative') return true
  if (progress.chosen === 0) return false
  return step !== 'launch' || progress.connected
}

/** The step to show for the one that the address asks for: that one, or the last before it that can be entered. */
export function stepToShow(asked: WizardStep, progress: Progress): WizardStep {
  if (progress.launched) return 'launch'
  const upToAsked = wizardSteps.slice(0, wizardSteps.indexOf(asked) + 1)
  return upToAsked.findLast((step) => isReachable(step, progress)) ?? 'brief'
}

/** Connecting is not a step for those who are connected. */
export function visibleSteps(connected: boolean): WizardStep[] {
  return wizardSteps.filter((step) => step !== 'connect' || !connected)
}

export function stepAfter(step: WizardStep, connected: boolean): WizardStep {
  const steps = connected && step === 'connect' ? [...wizardSteps] : visibleSteps(connected)
  return steps[steps.indexOf(step) + 1] ?? 'launch'
}

export function stepBefore(step: WizardStep, connected: boolean): WizardStep | null {
  const steps = connected && step === 'connect' ? [...wizardSteps] : visibleSteps(connected)
  return steps[steps.indexOf(step) - 1] ?? null
}
