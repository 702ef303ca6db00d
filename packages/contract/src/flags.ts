/**
 * What can be switched off, or given to some, while everything runs: the one place that says so. Every flag here is read
 * by code. Plain data, so that anybody can load it.
 */
export const flags = {
  public_sign_up: {
    description: 'Anybody may open an account. Off: only people with an invitation.',
    /** The whole installation has it or has it not. */
    scope: 'installation',
  },
  video_studio: {
    description: 'Workspaces may have films made. Off: films that there are stay, no new ones begin.',
    /** It can be given to a share of the workspaces, or to some by name. */
    scope: 'workspace',
  },
} as const satisfies Record<string, { description: string; scope: 'installation' | 'workspace' }>

export type FlagName = keyof typeof flags
export const flagNames = Object.keys(flags) as FlagName[] // Object.keys widens
