import { spawnSync } from 'node:child_process'

/** Debian's packages, as root or by sudo without a password. @returns whether it went well */
function apt(...args: string[]): boolean {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const [command = '', ...rest] = [...sudo, 'apt-get', ...args]
  const { status } = spawnSync(command, rest, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  return status === 0
}

export const aptUpdate = (): boolean => apt('update', '-qq')
export const aptInstall = (...names: string[]): boolean =>
  apt('install', '-y', '-qq', '--no-install-recommends', ...names)
