import { createHash } from 'node:crypto'
import type { FlagName, FlagSetting, WorkspaceId } from '@adwright/contract'

/**
 * Whether a workspace has what a flag stands for. A share takes the same workspaces every time: whoever has it at 10
 * percent has it at 20, and each flag draws its own.
 */
export function isOn(name: FlagName, setting: FlagSetting, workspaceId: WorkspaceId | undefined): boolean {
  switch (setting.kind) {
    case 'on':
      return true
    case 'off':
      return false
    case 'share':
      return workspaceId !== undefined && placeOf(name, workspaceId) < setting.percent
    case 'workspaces':
      return workspaceId !== undefined && setting.ids.includes(workspaceId)
  }
}

/** From 0 to below 100, evenly. */
const placeOf = (name: FlagName, workspaceId: WorkspaceId): number =>
  (createHash('sha256').update(`${name} ${workspaceId}`).digest().readUInt32BE() / 2 ** 32) * 100
